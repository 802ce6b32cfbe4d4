"""Repair of the parser's typical errors where known names, dates and closed word lists tell better."""

from __future__ import annotations

from dragoman.coding.analysis import Analysis
from dragoman.coding.repairs.added import mend_added
from dragoman.coding.repairs.agents import mend_agents
from dragoman.coding.repairs.appositions import mend_appositions
from dragoman.coding.repairs.attachment import near_complements
from dragoman.coding.repairs.bare_forms import mend_bare_forms
from dragoman.coding.repairs.between import mend_between
from dragoman.coding.repairs.by_agents import mend_by_agents
from dragoman.coding.repairs.clauses import mend_clauses
from dragoman.coding.repairs.company import mend_company
from dragoman.coding.repairs.contrasts import mend_contrasts
from dragoman.coding.repairs.counted import mend_counted
from dragoman.coding.repairs.endured import mend_endured
from dragoman.coding.repairs.enumerated import mend_enumerated
from dragoman.coding.repairs.fronted import fronted_subjects
from dragoman.coding.repairs.gerunds import mend_gerunds
from dragoman.coding.repairs.incises import mend_incises
from dragoman.coding.repairs.inverted import inverted_subjects
from dragoman.coding.repairs.joined import mend_joined
from dragoman.coding.repairs.leads import mend_leads
from dragoman.coding.repairs.left import mend_left
from dragoman.coding.repairs.lists import mend_lists
from dragoman.coding.repairs.objects import mend_objects
from dragoman.coding.repairs.parted import mend_parted
from dragoman.coding.repairs.participles import mend_participles
from dragoman.coding.repairs.possessors import mend_possessors
from dragoman.coding.repairs.relatives import mend_relatives, mend_shared_relatives
from dragoman.coding.repairs.remainders import mend_remainders
from dragoman.coding.repairs.seats import mend_seats
from dragoman.coding.repairs.second_clauses import mend_second_clauses
from dragoman.coding.repairs.second_objects import mend_second_objects
from dragoman.coding.repairs.semicolons import part_at_semicolons
from dragoman.coding.repairs.sources import mend_sources
from dragoman.coding.repairs.speakers import speaking_subjects
from dragoman.coding.repairs.subjects import each_for_itself, stray_subjects, swallowed_verbs
from dragoman.coding.repairs.undenied import mend_undenied
from dragoman.coding.repairs.undergone import mend_undergone
from dragoman.coding.repairs.verbs import mend_verbs
from dragoman.coding.repairs.visitors import mend_visitors
from dragoman.language.tokens import Sentence
from dragoman.packs import has_trait


def repair(analysis: Analysis, sentence: Sentence) -> None:
    """Mend attachments of a parsed sentence in place."""
    mended = has_trait(analysis.lang, "repairs")
    if mended:
        mend_verbs(sentence)
        mend_clauses(sentence)
        mend_relatives(sentence)
        mend_joined(sentence)
        mend_second_clauses(sentence)
    mend_undenied(sentence)
    mend_counted(sentence)
    mend_contrasts(sentence)
    part_at_semicolons(sentence)
    swallowed_verbs(sentence)
    each_for_itself(sentence)
    stray_subjects(sentence)
    if mended:
        mend_incises(sentence)
        mend_left(sentence)
        mend_leads(sentence)
        fronted_subjects(sentence)
        inverted_subjects(sentence)
        mend_appositions(sentence)
        mend_objects(sentence)
        mend_sources(sentence)
        mend_agents(analysis, sentence)
        mend_undergone(sentence)
        near_complements(sentence)
        mend_participles(sentence)
    else:
        speaking_subjects(sentence)
        mend_by_agents(analysis, sentence)
    mend_seats(analysis, sentence)
    mend_endured(sentence, analysis.lang)
    mend_parted(sentence)
    mend_possessors(analysis, sentence)
    mend_visitors(analysis, sentence)
    mend_gerunds(analysis, sentence)
    mend_second_objects(sentence)
    mend_bare_forms(sentence)
    mend_enumerated(analysis, sentence)
    mend_lists(analysis, sentence)
    mend_between(sentence)
    mend_added(analysis, sentence)
    mend_company(analysis, sentence)
    if mended:
        mend_shared_relatives(sentence)
    mend_remainders(analysis, sentence)
