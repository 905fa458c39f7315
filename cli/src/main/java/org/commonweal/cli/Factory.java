package org.commonweal.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;

/// Makes commands and hands them the world.
record Factory(World world) implements CommandLine.IFactory {

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 1
          && constructor.getParameterTypes()[0] == World.class) {
        return type.cast(constructor.newInstance(world));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}
