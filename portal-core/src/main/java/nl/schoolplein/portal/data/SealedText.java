package nl.schoolplein.portal.data;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Base64;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.usertype.ParameterizedType;
import org.hibernate.usertype.UserType;
import org.jspecify.annotations.Nullable;

/** How a column with {@link nl.schoolplein.api.Sealed} is written and read: sealed, in Base64, for the school of the session. */
final class SealedText implements UserType<String>, ParameterizedType {
    private @Nullable Sealing sealing;
    private @Nullable String place;

    /** Says where it stands, once the mapping knows it. */
    void standsIn(String where, Sealing with) {
        if (place != null && !place.equals(where)) {
            throw new IllegalArgumentException(where + " and " + place + " are sealed as one");
        }
        place = where;
        sealing = with;
    }

    /** With parameters each column has a type of its own. */
    @Override
    public void setParameterValues(@Nullable Properties parameters) {}

    @Override
    public int getSqlType() {
        return Types.VARCHAR;
    }

    @Override
    public Class<String> returnedClass() {
        return String.class;
    }

    @Override
    public @Nullable String nullSafeGet(ResultSet row, int position, WrapperOptions options) throws SQLException {
        String sealed = row.getString(position);
        return sealed == null
                ? null
                : sealing().open(school(options), place(), Base64.getDecoder().decode(sealed));
    }

    @Override
    public void nullSafeSet(PreparedStatement statement, @Nullable String text, int position, WrapperOptions options)
            throws SQLException {
        if (text == null) {
            statement.setNull(position, Types.VARCHAR);
        } else {
            byte[] sealed = sealing().seal(school(options), place(), text);
            statement.setString(position, Base64.getEncoder().encodeToString(sealed));
        }
    }

    private Sealing sealing() {
        return Objects.requireNonNull(sealing, "nothing to seal with");
    }

    private String place() {
        return Objects.requireNonNull(place, "no place");
    }

    private static UUID school(WrapperOptions options) {
        return (UUID) Objects.requireNonNull(options.getSession().getTenantIdentifierValue(), "no school");
    }

    @Override
    public @Nullable String deepCopy(@Nullable String text) {
        return text;
    }

    @Override
    public boolean isMutable() {
        return false;
    }
}
