-- What the engine may not do: files other than those allowed before, network, extensions, and no way
-- back. The temporary directory goes first, because the settings after it forbid changing it. Rows have
-- no order but one that is asked for, which spares the making of tables a quarter of its time. Grouping
-- sets are grouped in one go: each for itself they take a quarter longer where a filter keeps little, and as
-- long elsewhere.
set temp_directory = '';
set parquet_metadata_cache = true;
set preserve_insertion_order = false;
set disabled_optimizers = 'grouping_sets';
set autoinstall_known_extensions = false;
set autoload_known_extensions = false;
set allow_community_extensions = false;
set enable_external_access = false;
set lock_configuration = true;
