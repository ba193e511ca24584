package nl.schoolplein.portal.plugin;

import java.util.List;

/**
 * The classes that a plugin shares with the host; everything else comes from the plugin itself or from Java.
 *
 * <p>Of Hibernate it is what mapped classes and generated repositories need, not its sessions and factories: with those a
 * module would leave its school.
 */
final class HostClasses {
    private static final List<String> PACKAGES = List.of(
            "nl.schoolplein.api.",
            "jakarta.",
            "org.slf4j.",
            "org.hibernate.annotations.",
            "org.hibernate.bytecode.",
            "org.hibernate.engine.spi.",
            "org.hibernate.exception.",
            "org.hibernate.proxy.",
            "org.hibernate.query.",
            "org.hibernate.type.",
            "org.jspecify.",
            "gg.jte.");

    private static final String EXCEPTION_OF_HIBERNATE = "org\\.hibernate\\.[A-Za-z]+Exception";

    private HostClasses() {}

    static boolean includes(String type) {
        return PACKAGES.stream().anyMatch(type::startsWith) || type.matches(EXCEPTION_OF_HIBERNATE);
    }
}
