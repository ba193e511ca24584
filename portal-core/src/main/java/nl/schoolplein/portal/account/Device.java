package nl.schoolplein.portal.account;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * On what somebody is logged in, in words that people know. Told from what the browser says of itself, which is a hint and
 * no more: nothing is decided by it.
 */
public record Device(Browser browser, Platform platform) {

    /** Browsers; each is told by a word that those before it in this list do not use. */
    public enum Browser {
        EDGE("Edg"),
        OPERA("OPR/"),
        SAMSUNG("SamsungBrowser"),
        FIREFOX("Firefox"),
        FIREFOX_PHONE("FxiOS"),
        CHROME_PHONE("CriOS"),
        CHROME("Chrome"),
        SAFARI("Safari"),
        OTHER("");

        private final String word;

        Browser(String word) {
            this.word = word;
        }

        /** As it calls itself; empty for one that we do not know. */
        public String title() {
            return switch (this) {
                case FIREFOX, FIREFOX_PHONE -> "Firefox";
                case CHROME, CHROME_PHONE -> "Chrome";
                case SAMSUNG -> "Samsung Internet";
                case EDGE -> "Edge";
                case OPERA -> "Opera";
                case SAFARI -> "Safari";
                case OTHER -> "";
            };
        }
    }

    /** What it runs on. */
    public enum Platform {
        IPHONE("iPhone"),
        IPAD("iPad"),
        ANDROID("Android"),
        WINDOWS("Windows"),
        CHROMEBOOK("CrOS"),
        MAC("Macintosh"),
        LINUX("Linux"),
        OTHER("");

        private final String word;

        Platform(String word) {
            this.word = word;
        }

        /** The key of its name. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it is carried around. */
        public boolean phone() {
            return this == IPHONE || this == IPAD || this == ANDROID;
        }
    }

    /** What a browser's {@code User-Agent} says. */
    static Device of(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        return new Device(
                Stream.of(Browser.values())
                        .filter(browser -> said.contains(browser.word))
                        .findFirst()
                        .orElse(Browser.OTHER),
                Stream.of(Platform.values())
                        .filter(platform -> said.contains(platform.word))
                        .findFirst()
                        .orElse(Platform.OTHER));
    }

    /** As it is kept. */
    String kept() {
        return (browser + "." + platform).toLowerCase(Locale.ROOT);
    }

    static Device ofKept(String kept) {
        String[] parts = kept.toUpperCase(Locale.ROOT).split("\\.", 2);
        return new Device(Browser.valueOf(parts[0]), Platform.valueOf(parts[1]));
    }
}
