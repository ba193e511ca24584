package nl.schoolplein.portal.roster.sheet;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.schoolplein.portal.roster.Kind;
import nl.schoolplein.portal.roster.Known;
import nl.schoolplein.portal.roster.Note;
import nl.schoolplein.portal.roster.Organisation;
import nl.schoolplein.portal.roster.Presence;
import nl.schoolplein.portal.roster.Roster;
import nl.schoolplein.portal.roster.RosterFormat;
import nl.schoolplein.portal.roster.row.Findings;
import nl.schoolplein.portal.roster.row.Table;

/**
 * Tables that a school secretary fills in or takes from elsewhere: pupils with their guardians, and the staff if there is a
 * second one. An Excel workbook, or CSV files.
 */
public final class Sheet implements RosterFormat {
    @Override
    public boolean recognises(Path bundle) {
        return Tables.isWorkbook(bundle) || Tables.areOurs(Tables.texts(bundle));
    }

    @Override
    public void strip(Path bundle) {
        SheetStripping.strip(bundle);
    }

    @Override
    public Bundle open(Path bundle, Path scratch) {
        Tables tables = Tables.of(bundle);
        return new Opened(tables.pupils(), tables.team());
    }

    private record Opened(Table pupils, Optional<Table> team) implements Bundle {

        @Override
        public List<Organisation> organisations() {
            return List.of(Organisation.UNNAMED);
        }

        @Override
        public Roster read(Organisation organisation, Known known, LocalDate today) {
            Findings findings =
                    new Findings(pupils.name(), team.map(Table::name).orElse(""));
            Findings.Marks enrolled = new Findings.Marks(pupils.has(Column.GROUP.title()));
            Classes classes = new Classes();
            Parents parents = new Parents(findings);
            Children children = new Children(pupils, classes, parents, findings);
            Parents.Settled settled = parents.settle(known);
            Optional<Team> staff = team.map(table -> new Team(table, classes, enrolled, findings))
                    .filter(Team::filled);
            note(findings, parents, children);
            return new Roster(
                    organisation,
                    classes.states(),
                    children.pupils(),
                    staff.map(Team::staff).orElse(Map.of()),
                    settled.guardians(),
                    children.homes(),
                    staff.map(Team::teaching).orElse(Map.of()),
                    settled.families(),
                    there(children, staff),
                    enrolled.presence(),
                    new Roster.Says(true, has(team, Column.ADMINISTRATOR)),
                    Map.of(),
                    settled.rights(),
                    findings.broken(),
                    findings.notes());
        }

        private static void note(Findings findings, Parents parents, Children children) {
            if (parents.withoutEmail() > 0) {
                findings.note(Note.About.NO_EMAIL, String.valueOf(parents.withoutEmail()));
            }
            int without = children.pupils().size() - children.homes().size();
            if (without > 0) {
                findings.note(Note.About.NO_GROUP, String.valueOf(without));
            }
        }

        private static boolean has(Optional<Table> table, Column column) {
            return table.filter(found -> found.has(column.title())).isPresent();
        }

        /** A table that is not there says nothing; a row that cannot be used makes nobody gone. */
        private Map<Kind, Presence> there(Children children, Optional<Team> staff) {
            Presence pupil = children.marks().presence();
            boolean certain = pupil.whole() && pupil.unsure().isEmpty();
            Map<Kind, Presence> there = new HashMap<>();
            there.put(Kind.PUPILS, pupil);
            if (pupils.has(Column.GROUP.title())) {
                there.put(Kind.GROUPS, new Presence(certain, Set.of(), Set.of()));
            }
            if (pupils.has(Column.GUARDIAN_1.title())) {
                there.put(Kind.GUARDIANS, new Presence(certain, Set.of(), Set.of()));
            }
            staff.ifPresent(team -> there.put(Kind.STAFF, team.marks().presence()));
            return there;
        }
    }
}
