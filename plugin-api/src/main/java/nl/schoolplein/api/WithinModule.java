package nl.schoolplein.api;

import java.util.List;

/** Addresses that stay within a module. */
final class WithinModule {
    private WithinModule() {}

    static void check(String path) {
        String place = path.split("[?#]", 2)[0];
        if (path.startsWith("/")
                || path.contains("\\")
                || List.of(place.split("/")).contains("..")) {
            throw new IllegalArgumentException("not an address within a module: " + path);
        }
    }
}
