package org.commonweal.api;

import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import org.commonweal.allocation.Why;
import org.commonweal.identity.RequestId;
import org.commonweal.kernel.CommunityId;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The description of the API at `/api/v1/openapi.json`.
@Configuration(proxyBeanMethods = false)
class OpenApi {

  private static final String TOKEN = "token";

  /// One for the process, as the library keeps its resolvers: of two servers in one process the
  /// first one's would do all the naming.
  private static final SchemaNames NAMES = new SchemaNames();

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(RequestId.class)
        .replaceWithClass(CommunityId.class, UUID.class)
        .replaceWithSchema(BigInteger.class, new JsonSchema().typesItem("string"))
        .replaceWithSchema(Why.class, choice());
  }

  /// A sealed choice says in `is` which one it is; its facts are beside it.
  private static Schema<?> choice() {
    Schema<?> choice = new JsonSchema().typesItem("object");
    choice.addProperty("is", new JsonSchema().typesItem("string"));
    choice.setAdditionalProperties(true);
    return choice;
  }

  @Bean
  OpenAPI description() {
    SecurityScheme bearer =
        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("cw_...");
    return new OpenAPI()
        .info(
            new Info()
                .title("Commonweal")
                .version("v1")
                .description("What a group holds in common, shared out fairly."))
        .servers(List.of(new Server().url("/")))
        .components(new Components().addSecuritySchemes(TOKEN, bearer))
        .addSecurityItem(new SecurityRequirement().addList(TOKEN));
  }

  @Bean
  ModelResolver schemas(ObjectMapperProvider provider) {
    ObjectMapper mapper = provider.jsonMapper();
    mapper.setAnnotationIntrospector(
        AnnotationIntrospector.pair(
            new SchemaWords(), mapper.getSerializationConfig().getAnnotationIntrospector()));
    return new ModelResolver(mapper, NAMES).openapi31(true);
  }

  /// Names operations by noun and verb: `member-list`.
  @Bean
  OperationCustomizer operations() {
    return (operation, handler) -> {
      String noun = handler.getBeanType().getSimpleName().replaceAll("Endpoint$", "");
      operation.setTags(List.of(Words.kebab(noun)));
      return operation.operationId(Words.kebab(noun + "-" + handler.getMethod().getName()));
    };
  }

  @Bean
  OpenApiCustomizer rules() {
    return new OpenApiRules(NAMES)::apply;
  }
}
