"""What a noun phrase behind a verb of saying reports: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.readers import reader as _reader

from dragoman.records import Article

# (language, sentence, what is said; "" for nothing)
CASES = [
    ("en", "Foreign Minister Zhou stressed the importance of firm rules at sea.", "the importance of firm rules at sea"),
    ("en", "Ms Okafor and Mr Bello stressed the urgent need for all states to condemn the raid.",
     "the urgent need for all states to condemn the raid"),
    ("en", "Ms Okafor and Mr Bello agreed on the urgent need for a free vote in Uganda.", ""),
    ("en", "Ms Okafor and Mr Bello discussed the urgent need for all states to condemn the raid.", ""),
    ("en", "Ms Okafor underscored her country's support for a free vote in Uganda.",
     "her country's support for a free vote in Uganda"),
    ("en", "Ms Okafor stressed their commitment to the peace talks in Juba.", "their commitment to the peace talks in Juba"),
    ("en", "Ms Okafor reaffirmed her country's support for a free vote in Uganda.", ""),
    ("en", "Ms Okafor and Mr Bello agreed on a plan for the border posts.", ""),
    ("en", "Ms Okafor conveyed the importance of a firm reply to the raid.", "the importance of a firm reply to the raid"),
    ("fr", "Mme Okafor a souligné le soutien de son pays à un vote libre en Ouganda.",
     "le soutien de son pays à un vote libre en Ouganda"),
    ("fr", "Mme Okafor a réaffirmé le soutien de son pays à un vote libre en Ouganda.", ""),
    ("en", "The envoy insisted on the necessity of an early vote in both countries.",
     "the necessity of an early vote in both countries"),
    ("en", "President Ruto mentioned the risk of a new war on the border.", "the risk of a new war on the border"),
    ("en", "Ms Okafor noted the progress made in the talks with Uganda.", "the progress made in the talks with Uganda"),
    ("en", "Ms Okafor praised the role of women in the talks held last week.", ""),
    ("en", "Ms Okafor discussed the budget of the force with Uganda on Monday.", ""),
    ("en", "Ms Okafor denied the need for talks with Uganda.", ""),
    ("fr", "Le ministre kényan Alfred Mutua a souligné l'importance d'une réponse ferme.", "l'importance d'une réponse ferme"),
    ("fr", "Mme Okafor et M. Bello ont évoqué l'urgence d'une condamnation par tous les États.",
     "l'urgence d'une condamnation par tous les États"),
    ("fr", "La ministre a insisté sur la nécessité d'un vote rapide dans les deux pays.",
     "la nécessité d'un vote rapide dans les deux pays"),
    ("fr", "Le président Ruto a mis l'accent sur le risque d'une nouvelle guerre à la frontière.",
     "le risque d'une nouvelle guerre à la frontière"),
    ("fr", "M. Lavrov a mis en avant la nécessité d'un dialogue entre les deux pays.",
     "la nécessité d'un dialogue entre les deux pays"),
    ("fr", "Mme Okafor a évoqué lundi le budget de la force avec l'Ouganda.", ""),
    ("fr", "Mme Okafor a insisté sur une piste de l'aéroport de Nairobi.", ""),
    ("fr", "Mme Okafor a nié la nécessité d'un dialogue avec l'Ouganda.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "sentence", "said"), CASES)
def test_a_noun_of_weight_behind_a_verb_of_saying_is_what_is_said(lang: str, sentence: str, said: str) -> None:
    statements = _reader().read(Article(text=sentence, lang=lang, published="2024-05-06")).statements
    assert [s.text for s in statements if s.kind == "indirect"] == ([said] if said else [])
