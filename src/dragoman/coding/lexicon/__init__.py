"""The lexicon: what words mean (`meanings.yaml`) and how each language says it (`<lang>/events/*.yaml`)."""

from dragoman.coding.lexicon.load import Lexicon, Meaning, Pattern, load_lexicon

__all__ = ["Lexicon", "Meaning", "Pattern", "load_lexicon"]
