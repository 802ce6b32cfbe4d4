from __future__ import annotations

import pytest

from dragoman.language.tokens import Sentence
from dragoman.language.word_order.tagging import tag
from dragoman.language.word_order.words import word_table

TABLE = word_table("es")


def tagged(text: str, spans: list[tuple[int, int, str]] | None = None) -> list[tuple[str, str, str]]:
    sentence = Sentence(0, 0, 0, len(text), text, lang="es")
    tag(sentence, spans or [], TABLE)
    return [(t.text, t.pos, t.lemma) for t in sentence.tokens]


def test_a_noun_that_looks_like_a_verb_is_told_by_what_stands_before_it() -> None:
    assert ("visita", "NOUN", "visita") in tagged("Anunció una visita.")
    assert ("visita", "VERB", "visitar") in tagged("El ministro visita el puerto.")


def test_an_article_before_an_unmistakable_verb_makes_no_noun() -> None:
    assert ("atacó", "VERB", "atacar") in tagged("El buque los atacó.")


@pytest.mark.parametrize(("word", "lemma"), [("militares", "militar"), ("comerciales", "comercial"), ("conjuntas", "conjunto")])
def test_adjectives_are_told_in_the_masculine_singular(word: str, lemma: str) -> None:
    assert (word, "ADJ", lemma) in tagged(f"Hubo maniobras {word}.")


@pytest.mark.parametrize(
    ("word", "lemma"), [("naciones", "nación"), ("misiles", "misil"), ("países", "país"), ("ministra", "ministro")]
)
def test_nouns_are_told_in_the_singular(word: str, lemma: str) -> None:
    assert (word, "NOUN", lemma) in tagged(f"Vimos las {word}.")


def test_institutions_are_nouns_whatever_their_capital() -> None:
    assert ("Gobierno", "NOUN", "gobierno") in tagged("Así lo dijo el Gobierno.")


def test_phrases_are_one_word() -> None:
    assert ("alto el fuego", "NOUN", "tregua") in tagged("Pactaron un alto el fuego.", [(12, 25, "alto el fuego")])


def test_a_name_is_one_token_of_the_class_of_what_is_shown_for_it() -> None:
    found = tagged("Costa de Marfil firmó.", [(0, 15, "Brasil")])
    assert found[0] == ("Costa de Marfil", "PROPN", "costa de marfil")
    assert tagged("El jefe marfileño firmó.", [(8, 17, "europeo")])[2] == ("marfileño", "ADJ", "marfileño")


def test_a_stretch_without_a_word_is_left_out() -> None:
    assert [text for text, _, _ in tagged("Ayer firmaron.", [(0, 4, "")])] == ["firmaron", "."]


def test_pronouns_tied_to_a_verb_do_not_hide_it() -> None:
    assert ("retirarse", "VERB", "retirar") in tagged("Aceptaron retirarse.")
    assert ("entregándolos", "VERB", "entregar") in tagged("Siguió entregándolos.")


def test_a_participle_behind_a_noun_describes_it_even_where_it_may_be_a_noun() -> None:
    assert ("acusado", "VERB", "acusar") in tagged("Vimos a un hombre acusado de robo.")
    assert ("acusado", "NOUN", "acusado") in tagged("Vimos al acusado.")


def test_of_two_words_that_may_be_verbs_the_second_is_an_adjective() -> None:
    assert ("baja", "ADJ", "bajo") in tagged("El juez habló en voz baja.")
    assert ("baja", "VERB", "bajar") in tagged("El precio baja.")
