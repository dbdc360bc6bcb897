// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.offline;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import nl.waakzaam.platform.Keys;
import nl.waakzaam.purchases.offline.Parcel.Envelope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Devices close what they keep for us with its public half; only here it opens. The private half lies with the keys. */
@Component
class CounterKey {
    private static final int BITS = 3072;
    private static final int TAG_BITS = 128;
    private static final OAEPParameterSpec PADDING =
            new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    private final Keys keys;
    private volatile @Nullable KeyPair pair;

    CounterKey(Keys keys) {
        this.keys = keys;
    }

    byte[] publicHalf() {
        return pair().getPublic().getEncoded();
    }

    /** Empty when it was not closed for us, or not as what it says to be. */
    Optional<String> open(Envelope envelope, String about) {
        try {
            var unwrapping = Cipher.getInstance("RSA/ECB/OAEPPadding");
            unwrapping.init(Cipher.DECRYPT_MODE, pair().getPrivate(), PADDING);
            var opening = Cipher.getInstance("AES/GCM/NoPadding");
            var key = new SecretKeySpec(unwrapping.doFinal(envelope.sleutel()), "AES");
            opening.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, envelope.iv()));
            opening.updateAAD(about.getBytes(StandardCharsets.UTF_8));
            return Optional.of(new String(opening.doFinal(envelope.inhoud()), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException notForUs) {
            return Optional.empty();
        }
    }

    private KeyPair pair() {
        var known = pair;
        if (known == null) {
            known = read(keys.kept("purchases-counter.key", CounterKey::made));
            pair = known;
        }
        return known;
    }

    private static KeyPair read(String kept) {
        try {
            var factory = KeyFactory.getInstance("RSA");
            var own = (RSAPrivateCrtKey) factory.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(kept.strip())));
            var open = factory.generatePublic(new RSAPublicKeySpec(own.getModulus(), own.getPublicExponent()));
            return new KeyPair(open, own);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the key of the counter does not work", broken);
        }
    }

    private static String made() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has RSA", impossible);
        }
    }
}
