from __future__ import annotations

import pytest

from dragoman.language.tokens import Sentence
from dragoman.language.word_order.parser import WordOrderParser

PARSER = WordOrderParser("es")


def heads(text: str) -> dict[str, tuple[str, str]]:
    """Label and head of each word, by its last occurrence."""
    sentence = Sentence(0, 0, 0, len(text), text)
    PARSER.parse([sentence])
    assert sentence.lang == "es"
    return {t.text: (t.dep, t.head.text) for t in sentence.tokens}


def test_the_subject_stands_before_its_verb_and_the_object_behind() -> None:
    found = heads("El gobierno peruano compró un puente.")
    assert found["gobierno"] == ("nsubj", "compró")
    assert found["puente"] == ("obj", "compró")
    assert found["peruano"] == ("amod", "gobierno")
    assert found["compró"] == ("root", "compró")


def test_a_person_behind_a_is_the_object_unless_there_is_one() -> None:
    assert heads("El juez acusó a Marta.")["Marta"] == ("obj", "acusó")
    assert heads("El juez entregó un libro a Marta.")["Marta"][0] != "obj"
    assert heads("El juez viajó a Cuzco.")["Cuzco"] == ("obl", "viajó")


def test_a_passive_has_an_agent() -> None:
    found = heads("El puente fue destruido por el ejército.")
    assert found["puente"] == ("nsubj:pass", "destruido")
    assert found["fue"] == ("aux:pass", "destruido")
    assert found["ejército"] == ("obl:agent", "destruido")


def test_complements_hang_on_the_noun_before_them() -> None:
    found = heads("El ministro de Defensa de Chile firmó un acuerdo con Perú.")
    assert found["Defensa"] == ("nmod", "ministro")
    assert found["Chile"] == ("nmod", "ministro")
    assert found["Perú"] == ("nmod", "acuerdo")


def test_que_behind_a_verb_completes_it_and_behind_a_noun_describes_it() -> None:
    assert heads("El juez pidió que el preso salga.")["salga"] == ("ccomp", "pidió")
    found = heads("El barco, que llevaba trigo, llegó.")
    assert found["llevaba"] == ("acl:relcl", "barco")
    assert found["barco"] == ("nsubj", "llegó")


def test_who_is_told_is_not_described_by_what_is_asked() -> None:
    assert heads("El juez pidió a Marta que salga.")["salga"] == ("ccomp", "pidió")
    assert heads("Dijo el juez que el preso salió.")["salió"] == ("ccomp", "Dijo")


def test_a_subject_may_stand_behind_a_verb_of_saying_or_a_reflexive() -> None:
    assert heads("El puerto cerró, informó la marina.")["marina"] == ("nsubj", "informó")
    assert heads("Se reunieron los ministros.")["ministros"] == ("nsubj", "reunieron")


@pytest.mark.parametrize("word", ["después de que", "para que", "sin que"])
def test_adverbial_clauses_complete_no_verb(word: str) -> None:
    assert heads(f"El juez salió {word} el preso hablara.")["hablara"][0] == "advcl"


def test_lists_and_appositions_are_told_apart() -> None:
    found = heads("Chile, Perú y Bolivia firmaron.")
    assert (found["Perú"], found["Bolivia"]) == (("conj", "Chile"), ("conj", "Chile"))
    found = heads("La jueza, Marta Ruiz, y su colega salieron.")
    assert (found["Marta"], found["colega"]) == (("appos", "jueza"), ("conj", "jueza"))


def test_a_second_verb_is_joined_to_the_finite_one() -> None:
    assert heads("El juez decidió salir y firmó la orden.")["firmó"] == ("conj", "decidió")


def test_every_word_leads_to_one_root() -> None:
    text = "Según la marina, que vigila el río, tres barcos, dos de ellos nuevos, chocaron al salir del puerto; nadie murió."
    sentence = Sentence(0, 0, 0, len(text), text)
    PARSER.parse([sentence])
    assert len(sentence.roots) == 1
    assert all(list(t.ancestors())[-1:] in ([], [sentence.roots[0]]) for t in sentence.tokens)


def test_a_sentence_without_words_stays_without() -> None:
    sentence = Sentence(0, 0, 0, 0, "")
    PARSER.parse([sentence])
    assert sentence.tokens == []


def test_what_is_around_an_act_hangs_on_the_verb_whose_subject_stands_behind() -> None:
    assert heads("El puerto cerró, informó la marina en una nota.")["nota"] == ("obl", "informó")
    assert heads("El juez leyó una carta en voz baja.")["carta"] == ("obj", "leyó")
