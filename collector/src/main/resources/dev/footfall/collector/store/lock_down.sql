-- What an engine may not do once its files are attached: no other files, no network, no extensions,
-- no way back. The temporary directory goes first, because the settings after it forbid changing it.
set temp_directory = '';
set autoinstall_known_extensions = false;
set autoload_known_extensions = false;
set allow_community_extensions = false;
set enable_external_access = false;
set lock_configuration = true;
