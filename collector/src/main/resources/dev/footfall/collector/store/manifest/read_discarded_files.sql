select path
  from discarded_file
