package nl.schoolplein.portal.plugin;

import java.util.List;

/** The classes that a plugin shares with the host; everything else comes from the plugin itself or from Java. */
final class HostClasses {
    private static final List<String> PACKAGES =
            List.of("nl.schoolplein.api.", "jakarta.", "org.slf4j.", "org.hibernate.", "org.jspecify.", "gg.jte.");

    private HostClasses() {}

    static boolean includes(String type) {
        return PACKAGES.stream().anyMatch(type::startsWith);
    }
}
