package org.commonweal.ops;

import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.commonweal.kernel.Ids;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What every module works with and none makes for itself: time, chance, ids, connections.
@Configuration(proxyBeanMethods = false)
class Inputs {

  @Bean
  InstantSource clock(Settings settings) {
    return settings
        .throwaway()
        .<InstantSource>map(throwaway -> new HandClock(throwaway.start()))
        .orElseGet(InstantSource::system);
  }

  /// Secure, but for a throwaway server, which repeats itself.
  @Bean
  RandomGenerator random(Settings settings) {
    return settings
        .throwaway()
        .<RandomGenerator>map(throwaway -> new Random(throwaway.seed()))
        .orElseGet(SecureRandom::new);
  }

  @Bean
  Ids ids(InstantSource clock, RandomGenerator random) {
    return new Ids(clock, random);
  }

  @Bean(destroyMethod = "") // the database closes it
  HikariDataSource dataSource(Database database) {
    return database.application();
  }
}
