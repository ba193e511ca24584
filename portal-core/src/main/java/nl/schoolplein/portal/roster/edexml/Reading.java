package nl.schoolplein.portal.roster.edexml;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import nl.schoolplein.portal.roster.Kind;
import nl.schoolplein.portal.roster.Note;
import nl.schoolplein.portal.roster.Organisation;
import nl.schoolplein.portal.roster.Presence;
import nl.schoolplein.portal.roster.Problem;
import nl.schoolplein.portal.roster.Roster;
import nl.schoolplein.portal.roster.row.BrokenRowException;
import nl.schoolplein.portal.roster.row.Findings;
import nl.schoolplein.portal.school.PupilRow;
import nl.schoolplein.portal.school.StaffRow;

/** Reads a file from its first element to its last, and then puts together what refers to what. */
final class Reading implements Walk.Visitor {
    private final XmlFile file;
    private final LocalDate day;
    private final Findings findings;
    private final Findings.Marks enrolled = new Findings.Marks(true);
    private final Findings.Marks children = new Findings.Marks(true);
    private final Findings.Marks staff = new Findings.Marks(true);
    private final Groups groups = new Groups(new Findings.Marks(true));
    private final Pupils pupils;
    private final Team team;
    private final Set<String> lists = new HashSet<>();

    Reading(XmlFile file, LocalDate day) {
        this.file = file;
        this.day = day;
        findings = new Findings(file.name());
        pupils = new Pupils(day, findings, children);
        team = new Team(findings, staff);
    }

    @Override
    public void list(String name) {
        lists.add(name);
    }

    @Override
    public boolean element(String name, Element element) {
        switch (name) {
            case "school" -> year(element.row().text("schooljaar"));
            case "leerling" -> pupils.add(element);
            case "leerkracht" -> team.add(element);
            default -> groups.add(name, element, findings);
        }
        return true;
    }

    /** A school year begins on 1 August, as {@code 2026-2027}. */
    private void year(String said) {
        int now = day.getMonthValue() < 8 ? day.getYear() - 1 : day.getYear();
        if (said.matches("\\d{4}-\\d{4}") && !said.startsWith(String.valueOf(now))) {
            findings.note(Note.About.OTHER_YEAR, said);
        }
    }

    Roster roster(Organisation organisation) {
        Walk walk = new Walk(file, this);
        try {
            walk.go();
        } catch (XMLStreamException broken) {
            findings.add(file.name(), walk.line(), new BrokenRowException(Problem.UNREADABLE));
            Stream.of(enrolled, children, staff, groups.marks()).forEach(marks -> marks.unsure(""));
        }
        groups.joinNamesakes();
        pupils.listed().forEach(one -> refer(one.id(), one.line(), one.groups(), one.mixed()));
        team.listed().forEach(one -> refer(one.id(), one.line(), one.groups(), one.mixed()));
        Set<String> taught = team.listed().stream()
                .flatMap(one -> Stream.concat(one.groups().stream().map(groups::known), one.mixed().stream()))
                .collect(Collectors.toSet());
        Homes homes = new Homes(groups, pupils.listed(), taught, findings);
        pupils.note();
        team.note();
        without(homes);
        return put(organisation, homes);
    }

    /** A reference to a group that is nowhere leaves whoever has it where they are. */
    private void refer(String id, long line, List<String> own, List<String> mixed) {
        for (String key : Stream.concat(own.stream(), mixed.stream()).toList()) {
            if (!groups.exists(key)) {
                enrolled.unsure(id);
                findings.add(file.name(), line, new BrokenRowException(Problem.UNKNOWN, "groep", key));
            } else if (groups.isUnsure(key)) {
                enrolled.unsure(id);
            }
        }
    }

    private void without(Homes homes) {
        long without = pupils.listed().stream()
                .filter(pupil -> !homes.homes().containsKey(pupil.id()) && !enrolled.isUnsure(pupil.id()))
                .count();
        if (without > 0) {
            findings.note(Note.About.NO_GROUP, String.valueOf(without));
        }
    }

    private Roster put(Organisation organisation, Homes homes) {
        Map<String, PupilRow.State> children = new LinkedHashMap<>();
        pupils.listed().forEach(pupil -> children.put(pupil.id(), pupil.state()));
        Map<String, StaffRow.State> people = new LinkedHashMap<>();
        Map<String, Set<String>> teaching = new LinkedHashMap<>();
        for (Team.Listed one : team.listed()) {
            people.put(one.id(), one.state());
            teaching.put(one.id(), homes.taughtBy(one));
        }
        return new Roster(
                organisation,
                homes.states(),
                children,
                people,
                Map.of(),
                homes.homes(),
                teaching,
                Map.of(),
                there(),
                enrolled.presence(),
                new Roster.Says(team.tellsEmail(), false),
                pupils.starts(),
                Map.of(),
                findings.broken(),
                findings.notes());
    }

    /** A list that is not in the file says nothing of anybody; there is none of guardians. */
    private Map<Kind, Presence> there() {
        Map<Kind, Presence> there = new HashMap<>();
        there.put(Kind.PUPILS, children.presence());
        if (lists.contains("groepen")) {
            there.put(Kind.GROUPS, groups.marks().presence());
        }
        if (lists.contains("leerkrachten")) {
            there.put(Kind.STAFF, staff.presence());
        }
        return there;
    }
}
