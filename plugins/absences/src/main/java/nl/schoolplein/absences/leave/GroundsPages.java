package nl.schoolplein.absences.leave;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import org.jspecify.annotations.Nullable;

/** The school's list of grounds: which there are, in which order, and what each asks. */
@Path("leave/grounds")
public class GroundsPages extends LeavePage {
    private static final int STEP = 10;
    private static final int MOST = 60;

    /** All of them. */
    public record All(List<Ground> grounds) {}

    /** One to change, or a new one. */
    public record One(Ground ground, boolean fresh, List<Track> tracks) {}

    /** What the form sends. */
    public record Change(
            @Size(max = Ground.NAME) String name,
            @Nullable @Size(max = Ground.TEXT) String about,
            @Nullable @Size(max = Ground.TEXT) String proof,
            @Nullable @Size(max = Ground.TEXT) String yes,
            @Nullable @Size(max = Ground.TEXT) String no,
            @Nullable @Min(0) @Max(60) Integer most,
            @Nullable Track track,
            boolean signature,
            boolean offered) {

        /** The ground as it then is; who decides about one of the portal's is not the school's to say. */
        Ground asked(Ground before) {
            return new Ground(
                    before.key(),
                    name,
                    text(about),
                    text(proof),
                    most == null ? 0 : most,
                    before.own() && track != null ? track : before.track(),
                    signature,
                    offered,
                    before.own(),
                    text(yes),
                    text(no));
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    /** Shows them. */
    @GET
    public Page list() {
        onlyDeciders();
        return Page.of("leave/grounds", new All(grounds().all())).titled(texts.get("grounds.title"));
    }

    private Grounds grounds() {
        return database.read(LeaveRequests.class, all -> Grounds.of(all.grounds(), texts));
    }

    /** A form for one of the school's own. */
    @GET
    @Path("new")
    public Page fresh() {
        onlyDeciders();
        return Page.of("leave/ground", new One(Grounds.portal("", texts), true, own()))
                .titled(texts.get("grounds.new"));
    }

    /** Shows one, to change it. */
    @GET
    @Path("{ground}")
    public Page one(@PathParam("ground") String key) {
        onlyDeciders();
        Ground ground = grounds().find(key).orElseThrow(NotFoundException::new);
        return Page.of("leave/ground", new One(ground, false, own())).titled(ground.name());
    }

    private static List<Track> own() {
        return List.of(Track.WEIGHTY, Track.TOLD);
    }

    /** Adds one. */
    @POST
    @Path("new")
    @Allow("DECIDE_LEAVE")
    public Done add(Form<Change> form) {
        onlyDeciders();
        return keep(form, Grounds.portal("own-" + UUID.randomUUID().toString().substring(0, 8), texts));
    }

    /** Changes one. */
    @POST
    @Path("{ground}")
    @Allow("DECIDE_LEAVE")
    public Done change(@PathParam("ground") String key, Form<Change> form) {
        onlyDeciders();
        return keep(form, grounds().find(key).orElseThrow(NotFoundException::new));
    }

    private Done keep(Form<Change> form, Ground before) {
        Ground wanted = form.value().asked(before);
        Ground portal = Grounds.portal(before.key(), texts);
        database.write(LeaveRequests.class, all -> {
            List<SchoolGround> rows = all.grounds();
            if (before.own() && rows.size() >= MOST) {
                throw form.refuse("name", "grounds.wrong.many");
            }
            row(all, rows, before).becomes(wanted, portal);
            return before;
        });
        return Done.at("leave/grounds", wanted).saying(texts.get("grounds.kept", wanted.name()));
    }

    private SchoolGround row(LeaveRequests all, List<SchoolGround> rows, Ground ground) {
        return rows.stream()
                .filter(row -> row.ground().equals(ground.key()))
                .findFirst()
                .orElseGet(() -> {
                    List<Ground> now = Grounds.of(rows, texts).all();
                    int place = now.stream().map(Ground::key).toList().indexOf(ground.key());
                    SchoolGround fresh = new SchoolGround(ground, (place < 0 ? now.size() : place) * STEP);
                    all.entityManager().persist(fresh);
                    return fresh;
                });
    }

    /** Moves one up. */
    @POST
    @Path("{ground}/up")
    @Allow("DECIDE_LEAVE")
    public Done up(@PathParam("ground") String key) {
        onlyDeciders();
        database.write(LeaveRequests.class, all -> {
            List<SchoolGround> rows = all.grounds();
            List<Ground> order = new ArrayList<>(Grounds.of(rows, texts).all());
            int place = order.stream().map(Ground::key).toList().indexOf(key);
            if (place < 0) {
                throw new NotFoundException();
            }
            if (place > 0) {
                Collections.swap(order, place, place - 1);
            }
            Map<String, SchoolGround> known =
                    rows.stream().collect(Collectors.toMap(SchoolGround::ground, Function.identity()));
            for (int at = 0; at < order.size(); at++) {
                Ground ground = order.get(at);
                SchoolGround row = known.get(ground.key());
                if (row == null) {
                    row = new SchoolGround(ground, at * STEP);
                    all.entityManager().persist(row);
                }
                row.place(at * STEP);
            }
            return order;
        });
        return Done.at("leave/grounds", key).saying(texts.get("grounds.moved"));
    }
}
