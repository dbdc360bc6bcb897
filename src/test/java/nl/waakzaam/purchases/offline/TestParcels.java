// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.offline;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import nl.waakzaam.purchases.offline.Parcel.Envelope;
import org.springframework.context.ApplicationContext;

/** Closes entries as a browser does. */
public final class TestParcels {
    private final CounterKey key;

    public TestParcels(ApplicationContext product) {
        key = product.getBean(CounterKey.class);
    }

    Parcel parcel(UUID id, String account, String shop, String content) {
        return parcel(id, account, shop, content, false);
    }

    Parcel parcel(UUID id, String account, String shop, String content, boolean pinForgotten) {
        var about = id + "/" + account + "/" + shop;
        return new Parcel(id, account, UUID.randomUUID(), shop, pinForgotten, closed(content, about));
    }

    /** The same as it goes over the line. */
    public Object onTheLine(UUID id, String account, String shop, String content, boolean pinForgotten) {
        return parcel(id, account, shop, content, pinForgotten);
    }

    private Envelope closed(String content, String about) {
        try {
            var generator = KeyGenerator.getInstance("AES");
            generator.init(256);
            var own = generator.generateKey();
            var closing = Cipher.getInstance("AES/GCM/NoPadding");
            var iv = new byte[12];
            new java.security.SecureRandom().nextBytes(iv);
            closing.init(Cipher.ENCRYPT_MODE, own, new GCMParameterSpec(128, iv));
            closing.updateAAD(about.getBytes(StandardCharsets.UTF_8));
            var wrapping = Cipher.getInstance("RSA/ECB/OAEPPadding");
            wrapping.init(
                    Cipher.ENCRYPT_MODE,
                    KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key.publicHalf())),
                    new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
            return new Envelope(
                    wrapping.doFinal(own.getEncoded()), iv, closing.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
