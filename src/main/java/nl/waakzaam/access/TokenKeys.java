// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Clock;
import java.util.UUID;
import nl.waakzaam.platform.Keys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** The key that signs tokens of machines: made at the first start, kept in the keys folder. */
@Configuration(proxyBeanMethods = false)
class TokenKeys {
    private static final int BITS = 3072;

    @Bean
    JWKSource<SecurityContext> tokenKey(Keys keys) throws ParseException {
        var key = RSAKey.parse(keys.kept("tokens.jwk", TokenKeys::newKey));
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    @Bean
    JwtDecoder tokenReader(Keys keys, Clock clock) throws ParseException, JOSEException {
        var key = RSAKey.parse(keys.kept("tokens.jwk", TokenKeys::newKey));
        return new VerifiedTokens(
                NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey()).build(), clock);
    }

    private static String newKey() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .generate()
                    .toJSONString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("this Java makes no RSA keys", impossible);
        }
    }
}
