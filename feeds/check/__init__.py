"""`feeds check`: validate a folder of feeds, whoever wrote it. It shares no code with the readers and writers."""
