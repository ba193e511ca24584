package nl.schoolplein.samples.schoolfruit;

import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Notice;
import nl.schoolplein.api.Notices;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.Texts;
import nl.schoolplein.api.Viewer;

/** One fruit day: a guardian comes to help, or not after all; who keeps the rota takes the day off it. */
@Path("days/{id}")
public class DayPages {
    @Inject
    Database database;

    @Inject
    Viewer viewer;

    @Inject
    Notices notices;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    @PathParam("id")
    UUID id;

    /** The viewer helps; 409 if all places are taken by now. */
    @POST
    @Path("help")
    @Allow("HELP")
    public Done help() {
        return database.write(Rota.class, rota -> {
            FruitDay day = rota.alone(id).orElseThrow(NotFoundException::new);
            Pupil child = Cards.child(viewer, day.audience()).orElseThrow(ForbiddenException::new);
            List<Help> help = rota.helpOn(day);
            if (help.stream().noneMatch(one -> one.guardian().equals(viewer.person()))) {
                if (help.size() >= day.helpers()) {
                    throw new ClientErrorException(texts.get("help.full"), Response.Status.CONFLICT);
                }
                rota.entityManager().persist(new Help(id, child.id(), viewer.person(), clock.instant()));
            }
            return Done.at("", day.date()).saying(texts.get("help.said", day.fruit()));
        });
    }

    /** The viewer does not help after all. */
    @POST
    @Path("no-help")
    @Allow("HELP")
    public Done noHelp() {
        return database.write(Rota.class, rota -> {
            FruitDay day = rota.alone(id).orElseThrow(NotFoundException::new);
            rota.helpOn(day).stream()
                    .filter(one -> one.guardian().equals(viewer.person()))
                    .forEach(rota.entityManager()::remove);
            notices.takeBack(id, List.of(viewer.person()));
            return Done.at("", day.date()).saying(texts.get("help.taken-back"));
        });
    }

    /** The day is off the rota. */
    @POST
    @Path("remove")
    @Allow("PLAN")
    public Done remove() {
        return database.write(Rota.class, rota -> {
            FruitDay day = rota.alone(id).orElseThrow(NotFoundException::new);
            if (!viewer.may(SchoolFruit.Action.PLAN, day.audience())) {
                throw new ForbiddenException();
            }
            for (Help help : rota.helpOn(day)) {
                notices.tell(Notice.of("removed", id, day.fruit(), day.date())
                        .toPeople(List.of(help.guardian()), help.pupil()));
            }
            rota.forgetHelp(id);
            rota.entityManager().remove(day);
            return Done.at("", day.date()).saying(texts.get("day.removed", day.fruit()));
        });
    }
}
