"""How events and articles are cited: one description of a work, written in the forms that notes and libraries want."""
