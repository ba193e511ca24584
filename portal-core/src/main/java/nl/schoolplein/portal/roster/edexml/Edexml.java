package nl.schoolplein.portal.roster.edexml;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import nl.schoolplein.portal.roster.Known;
import nl.schoolplein.portal.roster.Organisation;
import nl.schoolplein.portal.roster.Roster;
import nl.schoolplein.portal.roster.RosterException;
import nl.schoolplein.portal.roster.RosterFormat;
import nl.schoolplein.portal.roster.row.Row;

/**
 * EDEXML 2.0 and 2.1 by Edustandaard: one XML file with groups, pupils and staff of one school, and no guardians. Dutch
 * school administrations (ParnasSys, ESIS) hand it over for test and learning systems.
 */
public final class Edexml implements RosterFormat {

    @Override
    public boolean recognises(Path bundle) {
        return java.nio.file.Files.isRegularFile(bundle) && file(bundle).root().equals("EDEX");
    }

    @Override
    public void strip(Path bundle) {
        new Stripping(file(bundle)).to(bundle);
    }

    @Override
    public Bundle open(Path bundle, Path scratch) {
        XmlFile file = file(bundle);
        if (!file.root().equals("EDEX")) {
            throw new RosterException("roster.not-edexml");
        }
        return new File(file);
    }

    private static XmlFile file(Path bundle) {
        return new XmlFile(bundle.getFileName().toString(), bundle);
    }

    private record File(XmlFile file) implements Bundle {
        private static final String BRIN = "\\d{2}[A-Z]{2}";

        /** The one school of the file: its BRIN with the number of the location, which is 00 if it is not told. */
        @Override
        public List<Organisation> organisations() {
            List<Organisation> found = new ArrayList<>();
            try {
                new Walk(file, (name, element) -> {
                            if (name.equals("school")) {
                                found.add(organisation(element.row()));
                            }
                            return found.isEmpty();
                        })
                        .go();
            } catch (XMLStreamException broken) {
                throw new RosterException("roster.unreadable", file.name());
            }
            return found;
        }

        private static Organisation organisation(Row school) {
            String version = school.text("xsdversie");
            if (!version.isEmpty() && !version.startsWith("2.")) {
                throw new RosterException("roster.edexml-version", version);
            }
            String brin = school.text("brincode").toUpperCase(Locale.ROOT);
            if (brin.matches(BRIN)) {
                String location = school.text("dependancecode");
                return named(brin + (location.isEmpty() ? "00" : location));
            }
            String other = school.text("brincode", "instellingsnummer", "schoolkey");
            return named(other.isEmpty() ? "EDEXML" : other);
        }

        private static Organisation named(String id) {
            return new Organisation(id, id);
        }

        @Override
        public boolean byBrin() {
            return organisations().stream().allMatch(one -> one.id().matches(BRIN + "\\d{2}"));
        }

        @Override
        public Roster read(Organisation organisation, Known known, LocalDate today) {
            return new Reading(file, today).roster(organisation);
        }
    }
}
