package nl.schoolplein.portal.roster;

import java.nio.file.Path;
import java.util.List;

/** All formats that the portal reads: what is handed over is of the first one that recognises it. */
public record RosterFormats(List<RosterFormat> all) implements RosterFormat {

    @Override
    public boolean recognises(Path bundle) {
        return all.stream().anyMatch(format -> format.recognises(bundle));
    }

    @Override
    public void strip(Path bundle) {
        of(bundle).strip(bundle);
    }

    @Override
    public Bundle open(Path bundle, Path scratch) {
        return of(bundle).open(bundle, scratch);
    }

    private RosterFormat of(Path bundle) {
        return all.stream()
                .filter(format -> format.recognises(bundle))
                .findFirst()
                .orElseThrow(() -> new RosterException("roster.not-a-bundle"));
    }
}
