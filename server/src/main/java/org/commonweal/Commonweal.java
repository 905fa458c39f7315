package org.commonweal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The server.
@SpringBootApplication
public class Commonweal {

  static void main(String[] args) {
    SpringApplication.run(Commonweal.class, args);
  }
}
