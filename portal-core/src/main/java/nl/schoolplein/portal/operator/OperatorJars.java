package nl.schoolplein.portal.operator;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Upload;
import nl.schoolplein.portal.mount.Conflict;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.mount.FreshPassword;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.plugin.BrokenPluginException;
import nl.schoolplein.portal.plugin.Installing;
import nl.schoolplein.portal.plugin.PluginDesk;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.plugin.Proposal;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Jars that the operator hands in: looked at first, and then installed. */
@Path("/operator/jars")
public class OperatorJars {
    @Inject
    private Plugins plugins;

    @Inject
    private PluginDesk desk;

    @Inject
    private Bundle texts;

    /** The jar of a plugin. */
    public record Jar(Upload jar) {}

    /** A jar that waits, and what it would do. */
    public record Waiting(UUID jar, Proposal proposal) {}

    /**
     * That it be installed.
     *
     * @param replaces the version that was looked at, or "-" for none; without it it is installed whatever is there
     */
    public record Wish(@Nullable String replaces) {}

    /** Nothing more to say. */
    public record Nothing() {}

    /** Hands in a jar; nothing of it runs yet. */
    @POST
    @Form.On("plugins")
    @Door(Door.To.OPERATOR)
    public Done handIn(Form<Jar> form) throws IOException {
        try (InputStream content = form.value().jar().open()) {
            UUID number = desk.handIn(content);
            return Done.at("operator/jars/" + number, Map.of("jar", number));
        } catch (BrokenPluginException refused) {
            throw form.refuse("jar", "plugins.refused", why(refused));
        }
    }

    /** What the jar would do. */
    @GET
    @Path("{jar}")
    @Door(Door.To.OPERATOR)
    public Page look(@PathParam("jar") UUID number) throws IOException {
        try {
            Proposal proposal = desk.waiting(number).orElseThrow(NotFoundException::new);
            return Page.of("operator-jar", new Waiting(number, proposal)).titled(text("plugins.install"));
        } catch (BrokenPluginException meanwhile) {
            throw conflict(text("plugins.refused", why(meanwhile)));
        }
    }

    /** Installs it, in the place of the version that serves. */
    @POST
    @Path("{jar}")
    @FreshPassword
    @Door(Door.To.OPERATOR)
    public Done install(@PathParam("jar") UUID number, Form<Wish> form) throws Exception {
        return plugins.alone(() -> {
            try {
                Proposal proposal = desk.waiting(number).orElseThrow(() -> conflict(text("plugins.conflict.jar")));
                String seen = form.value().replaces();
                if (seen != null && !seen.equals(proposal.replaces().orElse("-"))) {
                    throw conflict(text("plugins.conflict"));
                }
                Installing.Installed done = desk.install(number);
                return Done.at("operator/plugins", done).saying(said(done));
            } catch (BrokenPluginException refused) {
                throw form.refuse("replaces", "plugins.refused", why(refused));
            }
        });
    }

    /** Throws it away. */
    @POST
    @Path("{jar}/discard")
    @Form.On("../../plugins")
    @Door(Door.To.OPERATOR)
    public Done discard(@PathParam("jar") UUID number, Form<Nothing> form) throws IOException {
        desk.discard(number);
        return Done.at("operator/plugins", form.value()).saying(text("plugins.discarded"));
    }

    private String said(Installing.Installed done) {
        if (!done.changed()) {
            return text("plugins.unchanged", done.id(), done.version());
        }
        return done.replaced()
                .map(old -> text("plugins.upgraded", done.id(), old, done.version()))
                .orElseGet(() -> text("plugins.installed", done.id(), done.version()));
    }

    private static Conflict conflict(String detail) {
        return new Conflict(detail, "/operator/plugins", Map.of());
    }

    private String why(BrokenPluginException refused) {
        return text(refused.key(), refused.arguments());
    }

    private String text(String key, Object... arguments) {
        return texts.text(Visit.current().language(), key, arguments);
    }
}
