from __future__ import annotations

from helpers.makers import BODY, SECOND

from dragoman.language.passages import passages

LONG = {lang: [f"{BODY[lang]} ({n}) {SECOND[lang]}" for n in range(3)] for lang in BODY}


def test_a_text_of_one_language_has_no_passages() -> None:
    for lang, paragraphs in LONG.items():
        assert passages("\n\n".join(paragraphs)) == (lang, ())
    assert passages("Bonjour.") == (passages("Bonjour.")[0], ())


def test_neighbours_in_another_language_are_one_passage_with_its_offsets() -> None:
    text = "\n\n".join([*LONG["en"], *LONG["fr"][:2], "Fin"])
    lang, ((start, end, other),) = passages(text)
    assert (lang, other) == ("en", "fr")
    assert text[start:end] == "\n\n".join(LONG["fr"][:2])


def test_the_language_is_that_of_most_words_whatever_comes_first() -> None:
    text = "\n\n".join([LONG["fr"][0], *LONG["en"]])
    assert passages(text) == ("en", ((0, len(LONG["fr"][0]), "fr"),))


def test_short_lines_in_another_language_are_no_passages() -> None:
    text = "\n\n".join([LONG["en"][0], "Agence de presse, avec les envoyés", *LONG["en"][1:]])
    assert passages(text) == ("en", ())


def test_a_passage_in_spanish_is_told() -> None:
    spanish = (
        "El ministro de Transporte dijo el lunes que la obra del puerto terminará en otoño, y que los vecinos del barrio podrán "
        "cruzar el río por un puente nuevo cuando acaben las lluvias."
    )
    text = "\n\n".join([*LONG["fr"], spanish])
    assert passages(text) == ("fr", ((text.index(spanish), len(text), "es"),))
