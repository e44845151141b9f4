"""EveryPolitician's reader walks every membership; it is lazy, so a dangling id shows only on access."""

from __future__ import annotations

import pytest

from hustings.formats.identity import tenures

importer = pytest.importorskip("popolo_data.importer")


@pytest.fixture(scope="module")
def popolo(exported):
    return importer.Popolo.from_filename(str(exported("popolo")))


def test_every_membership_is_walked(popolo, case):
    told = list(popolo.memberships)
    assert len(told) == len(tenures(case))
    for membership in told:
        assert membership.person.name and membership.organization.name.startswith("Government of ")
        assert membership.role == "mayor" and membership.post.label == f"Mayor of {membership.area.name}"
        assert str(membership.start_date) and str(membership.end_date)
        if membership.on_behalf_of_id:
            assert membership.on_behalf_of.classification in ("party", "list", "group")


def test_dates_and_parties_are_those_of_the_tenures(popolo, case):
    ends = sorted(str(m.end_date) for m in popolo.memberships if m.data.get("end_date"))
    assert ends == sorted(tenure.end for tenure in tenures(case) if tenure.end and "X" not in tenure.end)
    with_party = sum(bool(membership.on_behalf_of_id) for membership in popolo.memberships)
    assert with_party == sum(bool(tenure.parties) for tenure in tenures(case))


def test_persons_areas_events_and_the_election(popolo, case):
    assert all(person.name for person in popolo.persons)
    assert {area.name for area in popolo.areas} >= {mayor.jurisdiction for mayor in case.mayors}
    election = 1 if case.article.election_date else 0
    assert len(popolo.elections) == election
    assert len(popolo.events) == len(case.events) + election
