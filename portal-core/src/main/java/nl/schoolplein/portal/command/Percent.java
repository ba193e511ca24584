package nl.schoolplein.portal.command;

import java.time.Duration;
import nl.schoolplein.portal.backup.Progress;

/** Tells every few seconds how far it is; what is soon done is done in silence. */
final class Percent implements Progress {
    private static final long EVERY = Duration.ofSeconds(2).toNanos();
    private static final long MEGABYTE = 1024 * 1024;

    private final Terminal terminal;
    private long told = System.nanoTime();

    Percent(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void at(long done, long of) {
        if (System.nanoTime() - told > EVERY) {
            told = System.nanoTime();
            terminal.tell(done / MEGABYTE + " of " + of / MEGABYTE + " MB");
        }
    }
}
