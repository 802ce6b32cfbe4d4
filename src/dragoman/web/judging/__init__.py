"""How a visitor judges: the same functions as those of the command line, with his name, within his rights, noted in the log."""
