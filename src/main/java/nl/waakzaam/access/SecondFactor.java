// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.waakzaam.platform.Keys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Authenticator apps: pairing, checking codes, and recovery codes for who lost the phone or the passkey. */
@Service
class SecondFactor {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_LENGTH = 24;

    private final Accounts accounts;
    private final Passkeys passkeys;
    private final JdbcClient database;
    private final Keys keys;
    private final AccessLog log;
    private final Clock clock;

    SecondFactor(Accounts accounts, Passkeys passkeys, JdbcClient database, Keys keys, AccessLog log, Clock clock) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.log = log;
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /** A new secret to pair an app with; it counts from {@link #pair} on. */
    byte[] newSecret() {
        var secret = new byte[20];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** What the QR code says to the app. */
    String address(Account account, byte[] secret) {
        var login = URLEncoder.encode(account.login(), StandardCharsets.UTF_8);
        return "otpauth://totp/Waakzaam:%s?secret=%s&issuer=Waakzaam".formatted(login, Totp.base32(secret));
    }

    /** Pairs an app that proved itself with a code; returns new recovery codes, to be shown once, or nothing. */
    @Transactional
    public List<String> pair(Account account, byte[] secret, String code) {
        var step = Totp.step(secret, code, clock.instant());
        if (step.isEmpty()) {
            return List.of();
        }
        accounts.setTotpSecret(account.id(), keys.secrets().encrypt(secret));
        accounts.useTotpStep(account.id(), step.getAsLong());
        accounts.addHistory(Account.actorId(account.id()), Account.actorId(account.id()), "second-factor-paired", "");
        log.changed(Account.actorId(account.id()), "web", Account.actorId(account.id()));
        return renewRecoveryCodes(account.id());
    }

    /** Whether this is a code of the paired app or a recovery code; either works once. */
    @Transactional
    public boolean accepts(Account account, String code) {
        return acceptsAppCode(account.id(), code) || acceptsRecoveryCode(account.id(), code);
    }

    /** Takes away the app, all passkeys and the recovery codes. */
    @Transactional
    public void reset(long account) {
        accounts.setTotpSecret(account, null);
        passkeys.removeAll(account);
        database.sql("delete from access.recovery_codes where account_id = ?")
                .param(account)
                .update();
    }

    private boolean acceptsAppCode(long account, String code) {
        var secret = accounts.findTotpSecret(account).map(keys.secrets()::decrypt);
        if (secret.isEmpty()) {
            return false;
        }
        var step = Totp.step(secret.get(), code, clock.instant());
        return step.isPresent() && accounts.useTotpStep(account, step.getAsLong());
    }

    private boolean acceptsRecoveryCode(long account, String code) {
        return database.sql("""
                        update access.recovery_codes set used_at = ?
                        where account_id = ? and code_hash = ? and used_at is null
                        """)
                        .params(OffsetDateTime.now(clock), account, hash(code))
                        .update()
                == 1;
    }

    List<String> renewRecoveryCodes(long account) {
        database.sql("delete from access.recovery_codes where account_id = ?")
                .param(account)
                .update();
        var codes = Stream.generate(SecondFactor::recoveryCode)
                .limit(RECOVERY_CODES)
                .toList();
        codes.forEach(code -> database.sql("insert into access.recovery_codes (account_id, code_hash) values (?, ?)")
                .params(account, hash(code))
                .update());
        return codes;
    }

    /** 24 characters, 118 bits: long enough for a plain hash (ASVS 6.5.2 asks 112). */
    private static String recoveryCode() {
        var text = new StringBuilder();
        for (var position = 0; position < RECOVERY_LENGTH; position++) {
            text.append(position > 0 && position % 4 == 0 ? "-" : "")
                    .append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static String hash(String code) {
        return Attempts.hash(code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
}
