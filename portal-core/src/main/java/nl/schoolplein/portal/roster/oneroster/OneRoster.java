package nl.schoolplein.portal.roster.oneroster;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.schoolplein.portal.roster.Known;
import nl.schoolplein.portal.roster.Organisation;
import nl.schoolplein.portal.roster.Roster;
import nl.schoolplein.portal.roster.RosterFormat;
import nl.schoolplein.portal.roster.row.Archive;

/** OneRoster CSV 1.1 and 1.2 by 1EdTech, in a folder or a ZIP file; all at once ({@code bulk}) or changes ({@code delta}). */
public final class OneRoster implements RosterFormat {

    @Override
    public boolean recognises(Path bundle) {
        return Unpacked.isOne(bundle);
    }

    @Override
    public void strip(Path bundle) {
        Stripping.strip(bundle);
    }

    @Override
    public Bundle open(Path bundle, Path scratch) {
        return new Files(new Manifest(Unpacked.of(bundle, scratch, Archive.Limits.USUAL)));
    }

    private record Files(Manifest manifest) implements Bundle {

        @Override
        public List<Organisation> organisations() {
            return Orgs.inUse(manifest);
        }

        @Override
        public Roster read(Organisation organisation, Known known, LocalDate today) {
            return new Reading(manifest, organisation, known, today).roster();
        }
    }
}
