// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.limits;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the limits that the administrator set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NumberLimits.class)
class LimitsConfiguration {}
