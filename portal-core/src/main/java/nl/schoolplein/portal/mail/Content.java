package nl.schoolplein.portal.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a mail says beside its standing texts, as it is kept in the outbox. */
record Content(Map<String, String> words, @Nullable URI button) {
    private static final JsonMapper JSON = new JsonMapper();

    static Content of(Mail mail) {
        return new Content(mail.words(), mail.button().orElse(null));
    }

    static Content read(String written) {
        try {
            return JSON.readValue(written, Content.class);
        } catch (JsonProcessingException spoilt) {
            throw new IllegalStateException("the content of a mail cannot be read", spoilt);
        }
    }

    String written() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
