"""What a user watches: pairs, states, persons and saved searches, when he saw last what was new, and secret addresses."""
