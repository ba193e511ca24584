package nl.schoolplein.portal.roster.sheet;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Locale;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.visit.Visit;

/** Empty sheets to fill in, for administrators. */
@Path("/{school}/admin/roster")
public class RosterTemplates {
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=utf-8";

    @Inject
    private Bundle texts;

    /** A workbook: pupils, staff, and how to fill them in. */
    @GET
    @Path("template.xlsx")
    @Door(Door.To.ADMINISTRATOR)
    public Response workbook() throws IOException {
        return download(template().workbook(), EXCEL, ".xlsx");
    }

    /** The pupils' sheet as text. */
    @GET
    @Path("template.csv")
    @Door(Door.To.ADMINISTRATOR)
    public Response text() throws IOException {
        return download(template().text(), CSV, ".csv");
    }

    private Response download(byte[] file, String type, String ending) {
        String name = texts.text(language(), "roster.template.file") + ending;
        return Response.ok(file, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private Template template() {
        return new Template(texts, language());
    }

    private static Locale language() {
        return Visit.current().language();
    }
}
