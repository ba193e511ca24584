package nl.schoolplein.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a text of an entity that nobody may read who has the database, or a backup of it: what is wrong with a child, say. The
 * portal seals it with a key of the school (AES-256 GCM) where it is written and opens it where it is read; the plugin, a
 * program that asks for JSON and a copy of somebody's data have it in the clear. What is sealed is bound to its school, table
 * and column, and is sealed again when the school's key is replaced.
 *
 * <p>For an attribute of type {@code String}, also one that may be null, of the entity itself or what it extends. Its column
 * holds more than was typed: make it {@code varchar(4 * n + 48)} for n characters of any language, so {@code varchar(2048)}
 * for 500. The length in {@code @Column} is that of the column; what people type is limited by {@code @Size} in the form.
 *
 * <p>The database cannot look inside: a query that compares, sorts, groups or counts by such an attribute is refused with an
 * {@code UnsupportedOperationException} when it is made. Asking whether there is something ({@code is null}) is possible, and so
 * is reading it and giving it another value ({@code set remark = :remark}). A column that held texts in the clear cannot become
 * sealed: add another one.
 *
 * <pre>{@code
 * @Sealed
 * @Column(length = 2048)
 * private @Nullable String remark;
 * }</pre>
 *
 * @since 1.0
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Sealed {}
