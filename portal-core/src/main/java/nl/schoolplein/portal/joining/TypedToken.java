package nl.schoolplein.portal.joining;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.schoolplein.portal.form.FormReader;
import nl.schoolplein.portal.form.Refusal;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Typed;
import nl.schoolplein.portal.visit.Visit;
import org.eclipse.jetty.server.Request;

/** A token that somebody typed: what it opens, or a refusal that counts as a guess. */
final class TypedToken {
    private TypedToken() {}

    static Joining.Found found(Joining joining, Bundle texts, String typed) {
        return joining.find(typed).orElseThrow(() -> refused(joining, texts));
    }

    private static Refusal refused(Joining joining, Bundle texts) {
        Visit visit = Visit.current();
        Duration wait = joining.wrong(Request.getRemoteAddr(visit.asked()));
        Map<String, List<String>> values = FormReader.typed(visit.asked()).values();
        String said = wait.isZero()
                ? texts.text(visit.language(), "joining.token.unknown")
                : texts.text(visit.language(), "joining.token.wait", wait.toSeconds() + 1);
        return new Refusal(new Typed(values, Map.of("token", said)), wait.isZero() ? 422 : 429);
    }
}
