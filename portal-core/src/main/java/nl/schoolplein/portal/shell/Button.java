package nl.schoolplein.portal.shell;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A module's button, for somebody who may open it. */
public record Button(
        String id,
        String title,
        String icon,
        String href,
        @JsonIgnore String tint,
        @JsonIgnore String explanation) {}
