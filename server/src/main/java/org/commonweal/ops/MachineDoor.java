package org.commonweal.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/// The paths that no person uses: health, metrics, and what the command line on this machine asks.
@Configuration(proxyBeanMethods = false)
class MachineDoor {

  private final MachineToken machine;
  private final Settings settings;

  MachineDoor(MachineToken machine, Settings settings) {
    this.machine = machine;
    this.settings = settings;
  }

  @Bean
  @Order(0)
  SecurityFilterChain machine(HttpSecurity http) throws Exception {
    return http.securityMatcher("/api/v1/machine/**", "/throwaway/**", "/actuator/**")
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(paths ->
            paths
                .requestMatchers("/actuator/health", "/actuator/health/*")
                .permitAll()
                .requestMatchers("/actuator/**")
                .access(only(this::mayMeasure))
                .anyRequest()
                .access(only(this::isCommandLine)))
        .exceptionHandling(
            e -> e.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
        .build();
  }

  private static AuthorizationManager<RequestAuthorizationContext> only(Predicate<Bearer> test) {
    return (_, context) -> new AuthorizationDecision(test.test(new Bearer(context.getRequest())));
  }

  private boolean isCommandLine(Bearer bearer) {
    return bearer.onThisMachine() && bearer.token().filter(machine::matches).isPresent();
  }

  /// Behind a proxy every request may come from this machine, so there a token is always needed.
  private boolean mayMeasure(Bearer bearer) {
    boolean local = bearer.onThisMachine() && settings.publicUrl().isEmpty();
    return local || bearer.token().filter(this::opensMetrics).isPresent();
  }

  private boolean opensMetrics(String token) {
    return settings
        .metricsToken()
        .filter(known -> MessageDigest.isEqual(known.getBytes(UTF_8), token.getBytes(UTF_8)))
        .isPresent();
  }
}
