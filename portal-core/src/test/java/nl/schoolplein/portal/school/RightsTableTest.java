package nl.schoolplein.portal.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schoolplein.api.LinkRight;
import nl.schoolplein.api.PupilAction;
import nl.schoolplein.portal.page.Bundle;
import org.junit.jupiter.api.Test;

/** The page {@code docs/rights.md} is what the code does. */
class RightsTableTest {
    private static final Path PAGE = Path.of("../docs/rights.md");
    private static final String BEGIN =
            "<!-- made from PupilAction: run RightsTableTest with -Drights.write=true -->\n";
    private static final Bundle TEXTS = new Bundle("portal", RightsTableTest.class.getClassLoader());

    @Test
    void thePageIsWhatTheCodeDoes() throws IOException {
        String page = Files.readString(PAGE);
        String before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
        if (Boolean.getBoolean("rights.write")) {
            Files.writeString(PAGE, before + table());
        }
        assertEquals(before + table(), Files.readString(PAGE));
    }

    @Test
    void consentsNeedAuthorityAndCarersReport() {
        Set<LinkRight> all = EnumSet.allOf(LinkRight.class);
        Set<LinkRight> withoutAuthority = EnumSet.complementOf(EnumSet.of(LinkRight.AUTHORITY));
        assertTrue(PupilAction.CONSENT.allows(all));
        assertFalse(PupilAction.CONSENT.allows(withoutAuthority));
        Set<LinkRight> carer = EnumSet.of(LinkRight.CARER, LinkRight.MAY_SEE);
        assertTrue(PupilAction.REPORT_ABSENCE.allows(carer));
        assertTrue(PupilAction.REQUEST_LEAVE.allows(carer));
        assertFalse(PupilAction.CONSENT.allows(carer));
        assertTrue(PupilAction.ASK_FACTS.allows(Set.of()), "BW 1:377c");
        assertFalse(PupilAction.SEE.allows(EnumSet.complementOf(EnumSet.of(LinkRight.MAY_SEE))));
    }

    private static String table() {
        StringBuilder table = new StringBuilder("\n| action | in words | a guardian whose link has | staff |\n")
                .append("| --- | --- | --- | --- |\n");
        for (PupilAction action : PupilAction.values()) {
            table.append("| `")
                    .append(action.name())
                    .append("` | ")
                    .append(text(Locale.ENGLISH, "right.action." + word(action)))
                    .append("<br>*")
                    .append(text(Locale.forLanguageTag("nl"), "right.action." + word(action)))
                    .append("* | ")
                    .append(guardians(action))
                    .append(" | ")
                    .append(staff(action))
                    .append(" |\n");
        }
        return table.toString();
    }

    private static String guardians(PupilAction action) {
        if (action.guardian().isEmpty()) {
            return "nobody";
        }
        return action.guardian().stream()
                .map(set -> set.isEmpty()
                        ? "anything"
                        : set.stream()
                                .sorted()
                                .map(right -> text(Locale.ENGLISH, "right.link." + word(right))
                                        .toLowerCase(Locale.ENGLISH))
                                .collect(Collectors.joining(" + ")))
                .collect(Collectors.joining(", or "));
    }

    private static String staff(PupilAction action) {
        List<PupilAction.Post> posts = action.staff();
        return posts.isEmpty()
                ? "nobody"
                : posts.stream()
                        .map(post -> text(Locale.ENGLISH, "right.post." + word(post)))
                        .collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(Locale language, String key) {
        return TEXTS.text(language, key);
    }
}
