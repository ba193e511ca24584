package nl.schoolplein.portal.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.schoolplein.portal.page.Notation;

/** The values of a notice's text, as they are kept, and as they stand in a text. */
final class Values {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String DAY = "day";
    private static final String MOMENT = "moment";

    private Values() {}

    /** Texts and numbers as they are; days and moments say what they are. */
    static String written(List<Object> values) {
        ArrayNode all = JSON.createArrayNode();
        for (Object value : values) {
            if (value instanceof LocalDate day) {
                all.addObject().put(DAY, day.toString());
            } else if (value instanceof Instant moment) {
                all.addObject().put(MOMENT, moment.toString());
            } else if (value instanceof Number number) {
                all.add(number.longValue());
            } else {
                all.add(value.toString());
            }
        }
        return all.toString();
    }

    /** As they are filled into a text; days and moments are written out. */
    static Object[] read(String written, Clock clock, Locale language) {
        try {
            List<Object> values = new ArrayList<>();
            for (JsonNode value : JSON.readTree(written)) {
                values.add(read(value, clock, language));
            }
            return values.toArray();
        } catch (JsonProcessingException spoilt) {
            throw new IllegalStateException("the values of a notice cannot be read", spoilt);
        }
    }

    private static Object read(JsonNode value, Clock clock, Locale language) {
        if (value.has(DAY)) {
            LocalDate day = LocalDate.parse(value.get(DAY).asText());
            String year = day.getYear() == LocalDate.now(clock).getYear() ? "" : " yyyy";
            return day.format(DateTimeFormatter.ofPattern("EEEE d MMMM" + year, language));
        }
        if (value.has(MOMENT)) {
            return Notation.moment(Instant.parse(value.get(MOMENT).asText()), clock, language);
        }
        return value.isNumber() ? (Object) value.asLong() : value.asText();
    }
}
