package nl.schoolplein.portal.plugin;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Puts a version of a plugin in the place of another while the portal serves: it is up, with its tables, before the other
 * one lets go. Whatever fails on the way, the other one has not noticed.
 */
final class Swap {
    private final InService inService;
    private final Shelf shelf;

    /** What has to be done on the disk between the start of the new version and its first visitor. */
    @FunctionalInterface
    interface Step {
        /** Does it. */
        void go() throws IOException;
    }

    Swap(InService inService, Shelf shelf) {
        this.inService = inService;
        this.shelf = shelf;
    }

    /**
     * Installs a jar. One whose plugin the operator disabled gets its place, and starts when it is enabled. One that the
     * portal took out of service gets its chance as another jar.
     */
    Installing.Installed install(Path jar) throws IOException, BrokenPluginException {
        Shelf.Staged staged = shelf.stage(jar);
        String id = staged.manifest().id();
        boolean disabled =
                staged.same() ? shelf.disabled().is(id) : shelf.disabled().byOperator(id);
        if (staged.same() && (disabled || inService.module(id).isPresent())) {
            staged.keep();
            return Installing.installed(staged, false);
        }
        try {
            if (disabled) {
                staged.swapIn();
            } else {
                into(staged.manifest().jar(), () -> {
                    staged.swapIn();
                    shelf.disabled().forgetStuck(id);
                });
            }
        } catch (Throwable failed) {
            staged.undo();
            throw failed;
        }
        staged.keep();
        return Installing.installed(staged, true);
    }

    /** Starts a jar, does the step, and puts it in place. */
    void into(Path file, Step step) throws IOException, BrokenPluginException {
        Running fresh;
        try {
            fresh = inService.start(file, shelf, true);
        } catch (BrokenPluginException refused) {
            throw refused;
        } catch (Throwable failed) { // an Error in a plugin's code, too
            throw new BrokenPluginException("does not start: " + BrokenPluginException.reason(failed), failed);
        }
        try {
            step.go();
        } catch (Throwable failed) {
            fresh.close();
            throw failed;
        }
        inService.put(fresh);
    }
}
