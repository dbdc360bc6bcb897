// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * Where an external PostgreSQL is, and the login of its administrator where one was given.
 *
 * @param url the JDBC address without that login
 */
record DatabaseAddress(
        String url, @Nullable String user, @Nullable String password) {
    private static final String FORM =
            "The database address must look like jdbc:postgresql://host:5432/waakzaam?user=NAME&password=SECRET.";

    /** Refuses what is no such address, without repeating it: it may hold a password. */
    static DatabaseAddress of(String text) {
        var parts = text.split("\\?", 2);
        if (!text.startsWith("jdbc:postgresql:") || parts[0].contains("@")) {
            throw new StartRefused(FORM);
        }
        var parameters = parts.length == 1 ? new String[0] : parts[1].split("&", -1);
        var others = Arrays.stream(parameters)
                .filter(parameter -> !parameter.isEmpty() && !parameter.matches("(user|password)=.*"))
                .collect(Collectors.joining("&"));
        var url = others.isEmpty() ? parts[0] : parts[0] + "?" + others;
        if (Driver.parseURL(url, new Properties()) == null) {
            throw new StartRefused(FORM);
        }
        return new DatabaseAddress(url, value("user=", parameters), value("password=", parameters));
    }

    /** The login for a connection; the driver itself finds a password in {@code ~/.pgpass} when none is given. */
    Properties login() {
        var login = new Properties();
        login.setProperty("user", Objects.requireNonNull(user));
        if (password != null) {
            login.setProperty("password", password);
        }
        return login;
    }

    private static @Nullable String value(String name, String... parameters) {
        return Arrays.stream(parameters)
                .filter(parameter -> parameter.startsWith(name))
                .map(parameter -> URLDecoder.decode(parameter.substring(name.length()), StandardCharsets.UTF_8))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return url;
    }
}
