// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import nl.waakzaam.platform.StartRefused;
import org.jspecify.annotations.Nullable;

/** Whose certificates are believed: those of Java, and those that the operator adds, as the private roots of a government. */
final class TrustedRoots {
    private TrustedRoots() {}

    /** @param file with certificates in PEM; empty for none */
    static SSLContext with(String file) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, trusting(file.isEmpty() ? null : store(file)).getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new StartRefused(
                    "The file of waakzaam.notification.certificates holds no certificates in PEM that can be read.",
                    unreadable);
        }
    }

    private static KeyStore store(String file) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        var roots = new ArrayList<Certificate>(ofJava());
        try (var stream = Files.newInputStream(Path.of(file))) {
            roots.addAll(CertificateFactory.getInstance("X.509").generateCertificates(stream));
        }
        for (var root : roots) {
            store.setCertificateEntry("root-" + store.size(), root);
        }
        return store;
    }

    private static List<? extends Certificate> ofJava() throws GeneralSecurityException {
        return Arrays.stream(trusting(null).getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .flatMap(manager -> Arrays.stream(manager.getAcceptedIssuers()))
                .toList();
    }

    private static TrustManagerFactory trusting(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }
}
