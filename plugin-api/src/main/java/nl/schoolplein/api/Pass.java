package nl.schoolplein.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets somebody without an account do one thing of one module for a while; see {@link Passes}.
 *
 * @param id the id with which such a visitor is known: {@link Viewer#person()}
 * @param holder the name of whoever has it
 * @param action the name of the action that it is for
 * @param code what the holder types at {@code /{school}/code}, in two halves: {@code K7QM-2XFP}
 * @param path the address to make a QR code of, from the root: it has the code behind the {@code #}, which browsers tell nobody
 * @param until from when on it works no longer
 * @param lastUsed when it was used last, to the minute; empty if never
 * @since 1.0
 */
public record Pass(
        UUID id, String holder, String action, String code, String path, Instant until, Optional<Instant> lastUsed) {}
