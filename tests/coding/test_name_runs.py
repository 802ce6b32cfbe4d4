"""How far names of people go, and what is none: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.readers import coder as _coder

from dragoman.coding.name_runs import without_suffix
from dragoman.records import Article

# A text and the fullest names of all people in it.
NAMED = [
    ("fr", "Le ministre qatari Mohammed ben Abdelaziz al-Khulaifi a rencontré le ministre Pablo Rojas.",
     {"Mohammed ben Abdelaziz al-Khulaifi", "Pablo Rojas"}),
    ("fr", "Le Koweït a convoqué l'ambassadeur d'Irak, Al-Manhal al-Safi.", {"Al-Manhal al-Safi"}),
    ("fr", "L'envoyé koweïtien Badr al-Mutairi a été reçu à Lima. M. al-Mutairi a remercié le Pérou.", {"Badr al-Mutairi"}),
    ("fr", "Le ministre Salem el-Haddad, venu de Tripoli, a signé l'accord.", {"Salem el-Haddad"}),
    ("fr", "Le président Ferdinand Marcos Jr. a reçu la ministre péruvienne Ana Quispe.", {"Ferdinand Marcos Jr", "Ana Quispe"}),
    ("fr", "Le ministre Rodrigo Vial a été reçu au State House par la présidente Ana Quispe.", {"Rodrigo Vial", "Ana Quispe"}),
    ("fr", "Le ministre Rodrigo Vial a remercié le Border Trust House pour ce don.", {"Rodrigo Vial"}),
    ("fr", "Le président Prabowo Subianto est à Pékin. Prabowo a remercié la Chine.", {"Prabowo Subianto"}),
    ("fr", "La ministre Ana Quispe a signé un accord avec Rodrigo Vial.", {"Ana Quispe", "Rodrigo Vial"}),
    ("fr", "Le ministre Rodrigo Vial a salué le Fonds andin.", {"Rodrigo Vial"}),
    ("fr", "Le ministre Pablo Rojas a signé. Pablo Rojas rentre mardi.", {"Pablo Rojas"}),
    ("fr", "François Hollande est à La Havane. Le pape François a remercié Cuba.", {"François Hollande", "François"}),
    ("fr", "Mehmet Adana, ministre turc de la Santé, est à Lima.", {"Mehmet Adana"}),
    ("fr", "Le ministre de la Santé turc, Mehmet Adana, est à Lima.", {"Mehmet Adana"}),
    ("fr", "Le ministre désigné des Affaires étrangères péruvien, Pablo Rojas, est à Quito.", {"Pablo Rojas"}),
    ("fr", "Près d'Adana, le ministre Pablo Rojas a visité un camp.", {"Pablo Rojas"}),
    ("en", "Mehmet Adana, the Turkish health minister, flew to Lima.", {"Mehmet Adana"}),
    ("en", "Journalist Ana Quispe was freed by Chile.", {"Ana Quispe"}),
    ("en", "Foreign Minister-Designate Pablo Rojas of Peru flew to Quito.", {"Pablo Rojas"}),
    ("en", "Peruvian minister Sun Quispe met minister Pablo Rojas.", {"Sun Quispe", "Pablo Rojas"}),
    ("en", "Qatari minister Mohammed bin Abdulaziz al-Khulaifi met minister Pablo Rojas.",
     {"Mohammed bin Abdulaziz al-Khulaifi", "Pablo Rojas"}),
    ("en", "Kuwait summoned the Iraqi ambassador, Badr al-Safi.", {"Badr al-Safi"}),
    ("en", "Foreign minister Mohammed bin Abdulrahman Al Thani of Qatar flew home.", {"Mohammed bin Abdulrahman Al Thani"}),
    ("en", "President Ferdinand Marcos Jr. met minister Pablo Rojas. President Marcos Jr. thanked him.",
     {"Ferdinand Marcos Jr.", "Pablo Rojas"}),
    ("en", "Chilean minister Rodrigo Vial Jr. met Peruvian minister Ana Quispe. Mr Vial thanked her.",
     {"Rodrigo Vial Jr.", "Ana Quispe"}),
    ("en", "The Andean Border Protection has not agreed, minister Rodrigo Vial said.", {"Rodrigo Vial"}),
    ("en", "The Direct Investment Fund delivered doses, minister Rodrigo Vial said.", {"Rodrigo Vial"}),
    ("en", "Minister Rodrigo Vial praised the Coastal Cooperation Agreement.", {"Rodrigo Vial"}),
    ("en", "Minister Ana Quispe signed an agreement with Rodrigo Vial.", {"Ana Quispe", "Rodrigo Vial"}),
    ("en", "President Prabowo Subianto is in Beijing. Prabowo thanked China.", {"Prabowo Subianto"}),
    # an apostrophe inside a name
    ("fr", "Le ministre israélien des Affaires étrangères, Gideon Sa'ar, a critiqué l'Espagne.", {"Gideon Sa'ar"}),
    ("fr", "Le ministre malien Abdou N'Diaye a critiqué l'Espagne.", {"Abdou N'Diaye"}),
    ("fr", "Le ministre israélien Yoav Ma'oz a critiqué l'Espagne. M. Ma'oz a condamné la Turquie.", {"Yoav Ma'oz"}),
    ("fr", "Le ministre irlandais Patrick O'Brien a critiqué l'Espagne.", {"Patrick O'Brien"}),
    ("fr", "Le ministre tchadien Idriss N’Garé a rencontré le ministre Paul M’Ba.", {"Idriss N’Garé", "Paul M’Ba"}),
    ("fr", "Qu'elle signe ou non, la ministre Ana Quispe s'est rendue au Pérou.", {"Ana Quispe"}),
    ("en", "Israeli foreign minister Gideon Sa'ar criticised Spain.", {"Gideon Sa'ar"}),
    ("en", "Israel’s foreign minister Gideon Sa’ar criticised Spain.", {"Gideon Sa’ar"}),
    ("en", "Foreign minister Gideon Sa'ar's visit to Spain ended.", {"Gideon Sa'ar"}),
    ("en", "Mali's foreign minister, Abdou N'Diaye, criticised Spain.", {"Abdou N'Diaye"}),
    ("en", "Israeli minister Yoav Ma'oz condemned Spain. Ma'oz criticised Italy.", {"Yoav Ma'oz"}),
    ("en", "Irish minister Patrick O'Brien criticised Spain.", {"Patrick O'Brien"}),
    # titles in front of a name, and particles in it
    ("fr", "Le ministre néerlandais Jan van der Berg a remercié le Pérou.", {"Jan van der Berg"}),
    ("fr", "Monseigneur Paul Ndaye a remercié le Pérou.", {"Paul Ndaye"}),
    ("fr", "La coordinatrice Rosa Vial a remercié le Pérou.", {"Rosa Vial"}),
    ("en", "The Dutch ambassador Jan van der Berg thanked Peru.", {"Jan van der Berg"}),
    ("en", "Portuguese MFA Political Director Rui Lobo met minister Ana Quispe.", {"Rui Lobo", "Ana Quispe"}),
    ("en", "The King of Jordan, H.M. King Abdullah II, met minister Ana Quispe.", {"Abdullah II", "Ana Quispe"}),
    ("en", "Counselor Derek Lund and Special Coordinator Tor Berg met minister Ana Quispe.",
     {"Derek Lund", "Tor Berg", "Ana Quispe"}),
    ("en", "Foreign Minister II Awang Yusof met minister Ana Quispe.", {"Awang Yusof", "Ana Quispe"}),
    # things that have capitals
    ("fr", "Le ministre Rodrigo Vial a salué la Mission Régionale et le Dialogue Stratégique.", {"Rodrigo Vial"}),
    ("fr", "Le ministre Rodrigo Vial a visité le Nord-Est du Pérou.", {"Rodrigo Vial"}),
    ("en", "Minister Rodrigo Vial opened the Annual Bilateral Consultations.", {"Rodrigo Vial"}),
    ("en", "Minister Rodrigo Vial praised the Digital Connectivity Partnership.", {"Rodrigo Vial"}),
    ("en", "Minister Rodrigo Vial thanked Homeland Security and the Electoral Administration.", {"Rodrigo Vial"}),
    ("en", "The Kuwait Investment Authority and minister Rodrigo Vial signed.", {"Rodrigo Vial"}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "names"), NAMED)
def test_names(lang: str, text: str, names: set[str]) -> None:
    discourse = _coder().discourse(Article(id="1", text=text, lang=lang, published="2025-03-12"))
    assert {p.name for p in discourse.people.all} == names


@pytest.mark.parametrize(
    ("words", "lang", "bare"),
    [("Rodrigo Vial Jr.", "en", "Rodrigo Vial"), ("Jr.", "en", "Jr."), ("Rodrigo Vial", "fr", "Rodrigo Vial")],
)
def test_without_suffix(words: str, lang: str, bare: str) -> None:
    assert without_suffix(words, lang) == bare
