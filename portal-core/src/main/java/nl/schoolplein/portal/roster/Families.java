package nl.schoolplein.portal.roster;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.schoolplein.api.LinkRight;
import nl.schoolplein.portal.school.GuardianLinkRow;
import nl.schoolplein.portal.school.GuardianRow;
import nl.schoolplein.portal.school.PupilRow;

/**
 * Compares guardians and pupils: who belongs to whom, and what the link carries if the roster tells it. A link that was made
 * or changed by hand stays as it is; one that ended opens again with the rights that it had.
 */
final class Families {
    private final Roster roster;
    private final Lines rows;
    private final LocalDate today;
    private final Tally tally;
    private final Plan plan;

    Families(Roster roster, Lines rows, LocalDate today, Tally tally, Plan plan) {
        this.roster = roster;
        this.rows = rows;
        this.today = today;
        this.tally = tally;
        this.plan = plan;
    }

    void compare() {
        Set<String> settled = new HashSet<>();
        for (RosterRows.Link link : rows.links()) {
            if (wanted(link)) {
                settled.add(Roster.link(link.guardian(), link.pupil()));
            }
            GuardianLinkRow.State was = link.state();
            GuardianLinkRow.State now = meant(link, was);
            if (!now.equals(was)) {
                change(link, was, now);
            }
        }
        roster.families()
                .forEach((pupil, guardians) -> guardians.forEach(guardian -> {
                    if (!settled.contains(Roster.link(guardian, pupil))) {
                        plan.bind(GuardianLinkRow.class, guardian, pupil);
                        related(pupil);
                        noteWithout(guardian, pupil);
                    }
                }));
    }

    private boolean wanted(RosterRows.Link link) {
        return roster.families().getOrDefault(link.pupil(), Set.of()).contains(link.guardian());
    }

    private GuardianLinkRow.State meant(RosterRows.Link link, GuardianLinkRow.State was) {
        boolean lasts = was.day() == null || was.day().isAfter(today);
        if (wanted(link)) {
            GuardianLinkRow.State open = lasts ? was : was.until(null);
            return open.told(roster.rights(link.guardian(), link.pupil()));
        }
        return lasts && parted(link.guardian(), link.pupil()) ? was.until(today) : was;
    }

    private void change(RosterRows.Link link, GuardianLinkRow.State was, GuardianLinkRow.State now) {
        boolean rights = was.authority() != now.authority() || was.mayCollect() != now.mayCollect();
        if (link.madeBy() == null) {
            if (rights) {
                tally.keptByHand(link.name());
            }
            return;
        }
        plan.change(GuardianLinkRow.class, link.id(), now);
        related(link.pupil());
        if (was.authority() != now.authority()) {
            note(LinkRight.AUTHORITY, now.authority(), link.name(), link.pupil());
        }
        if (was.mayCollect() != now.mayCollect()) {
            note(LinkRight.MAY_COLLECT, now.mayCollect(), link.name(), link.pupil());
        }
    }

    /** Of a new link, what it does not carry although it usually would. */
    private void noteWithout(String guardian, String pupil) {
        GuardianRow.State state = roster.guardians().get(guardian);
        Map<LinkRight, Boolean> told = roster.rights(guardian, pupil);
        told.forEach((right, has) -> {
            if (!has) {
                note(right, false, state == null ? guardian : state.name(), pupil);
            }
        });
    }

    private void note(LinkRight right, boolean has, String guardian, String pupil) {
        PupilRow.State state = roster.pupils().get(pupil);
        tally.right(right, has, guardian, state == null ? pupil : state.title());
    }

    private void related(String pupil) {
        PupilRow.State state = roster.pupils().get(pupil);
        if (state != null && !tally.isChanged(Kind.PUPILS, pupil)) {
            tally.changed(Kind.PUPILS, pupil, state.title());
        }
    }

    /** Two who are not linked any more: one of them is gone, or the rows of both can be read and do not say so. */
    private boolean parted(String guardian, String pupil) {
        return tally.isGone(Kind.GUARDIANS, guardian)
                || tally.isGone(Kind.PUPILS, pupil)
                || (roster.guardians().containsKey(guardian)
                        && roster.pupils().containsKey(pupil)
                        && !roster.presence(Kind.GUARDIANS).unsure().contains(guardian)
                        && !roster.presence(Kind.PUPILS).unsure().contains(pupil));
    }
}
