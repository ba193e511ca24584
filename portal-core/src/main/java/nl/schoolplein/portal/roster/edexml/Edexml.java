package nl.schoolplein.portal.roster.edexml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
import nl.schoolplein.portal.roster.row.Archive;
import nl.schoolplein.portal.roster.row.Row;
import nl.schoolplein.portal.school.Brin;

/**
 * EDEXML 2.0 and 2.1 by Edustandaard: one XML file with groups, pupils and staff of one school, and no guardians, zipped or
 * not. Dutch school administrations (ParnasSys, ESIS) hand it over for test and learning systems.
 */
public final class Edexml implements RosterFormat {

    @Override
    public boolean recognises(Path bundle) {
        return Files.isRegularFile(bundle)
                && (Zipped.isOne(bundle) || file(bundle).root().equals("EDEX"));
    }

    /** What came in a ZIP file is kept without it. */
    @Override
    public void strip(Path bundle) {
        if (!Archive.isOne(bundle)) {
            new Stripping(file(bundle)).to(bundle);
            return;
        }
        Zipped zipped = new Zipped(bundle);
        Path unpacked = zipped.to(bundle.resolveSibling(zipped.name()));
        new Stripping(file(unpacked)).to(unpacked);
        try {
            Files.delete(bundle);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Bundle open(Path bundle, Path scratch) {
        Zipped zipped = new Zipped(bundle);
        XmlFile file = file(Archive.isOne(bundle) ? zipped.to(scratch.resolve(zipped.name())) : bundle);
        if (!file.root().equals("EDEX")) {
            throw new RosterException("roster.not-edexml");
        }
        return new File(file);
    }

    private static XmlFile file(Path bundle) {
        return new XmlFile(bundle.getFileName().toString(), bundle);
    }

    private record File(XmlFile file) implements Bundle {
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
            if (brin.matches(Brin.INSTITUTION)) {
                String location = school.text("dependancecode");
                return named(brin + (location.isEmpty() ? Brin.MAIN_LOCATION : location));
            }
            String other = school.text("brincode", "instellingsnummer", "schoolkey");
            return named(other.isEmpty() ? "EDEXML" : other);
        }

        private static Organisation named(String id) {
            return new Organisation(id, id);
        }

        @Override
        public boolean byBrin() {
            return organisations().stream().allMatch(one -> one.id().matches(Brin.INSTITUTION + Brin.LOCATION));
        }

        @Override
        public Roster read(Organisation organisation, Known known, LocalDate today) {
            return new Reading(file, today).roster(organisation);
        }
    }
}
