// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.codes;

import nl.waakzaam.stolengoods.codes.StrangersAttempts.Kind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * How often strangers may try.
 *
 * @param codes wrong codes from one network in an hour
 * @param allCodes wrong codes from everywhere in an hour; after that each network has one attempt
 * @param disputes disputes from one network in a day
 * @param allDisputes disputes from everywhere in a day; after that each network has one
 * @param tips reports of a hit from one network in a day
 * @param allTips reports of a hit from everywhere in a day; after that each network has one
 */
@ConfigurationProperties("waakzaam.attempts")
record AttemptLimits(
        @DefaultValue("10") int codes,
        @DefaultValue("2000") int allCodes,
        @DefaultValue("5") int disputes,
        @DefaultValue("500") int allDisputes,
        @DefaultValue("30") int tips,
        @DefaultValue("3000") int allTips) {
    int ofNetwork(Kind kind) {
        return switch (kind) {
            case CODE -> codes;
            case DISPUTE -> disputes;
            case TIP -> tips;
        };
    }

    int ofAll(Kind kind) {
        return switch (kind) {
            case CODE -> allCodes;
            case DISPUTE -> allDisputes;
            case TIP -> allTips;
        };
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(AttemptLimits.class)
    static class Settings {}
}
