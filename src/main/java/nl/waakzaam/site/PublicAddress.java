// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import nl.waakzaam.platform.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The one address at which people reach this installation ({@code waakzaam.public-address}). Passkeys are made for it and
 * work nowhere else; receipts are issued in its name; links in mails lead to it. Refuses to start on an address that is
 * not {@code https://host} or, for trying out, {@code http://localhost}.
 */
@Component
public class PublicAddress {
    /** Leads nowhere (RFC 2606). */
    private static final String EXAMPLE = "https://waakzaam.example";

    private final String stated;
    private final Environment environment;

    public PublicAddress(@Value("${waakzaam.public-address:}") String stated, Environment environment) {
        this.stated = stated.strip().toLowerCase(Locale.ROOT).replaceAll("/$", "");
        this.environment = environment;
        if (!isGood(this.stated)) {
            throw new StartRefused(
                    "The setting waakzaam.public-address must be https:// and a host name, or http://localhost:PORT.");
        }
    }

    /** What the administrator stated. */
    public Optional<String> stated() {
        return stated.isEmpty() ? Optional.empty() : Optional.of(stated);
    }

    /** The address as the name of this installation: it does not change with the port that the server happens to get. */
    public String name() {
        return stated().orElse(EXAMPLE);
    }

    /** Scheme, host and port, as a browser names it (RFC 6454). */
    public String origin() {
        return stated.isEmpty() ? "http://localhost:" + environment.getProperty("local.server.port") : stated;
    }

    /** Whether people reach it over TLS, be it by way of a proxy that ends TLS. */
    boolean isSecure() {
        return stated.startsWith("https:");
    }

    /** The host name, which is what a passkey belongs to. */
    public String host() {
        return URI.create(origin()).getHost();
    }

    private static boolean isGood(String address) {
        try {
            var uri = new URI(address);
            var bare = uri.getHost() != null && address.equals(uri.getScheme() + "://" + uri.getAuthority());
            return address.isEmpty() || bare && isSafe(uri) && uri.getUserInfo() == null;
        } catch (URISyntaxException wrong) {
            return false;
        }
    }

    private static boolean isSafe(URI uri) {
        return "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && "localhost".equals(uri.getHost());
    }
}
