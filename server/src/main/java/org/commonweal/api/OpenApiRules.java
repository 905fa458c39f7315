package org.commonweal.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What holds for every operation: fields are always there, a write carries a key, and a refusal is
/// a problem.
record OpenApiRules(SchemaNames names) {

  private static final Set<String> WITHOUT_SIGN_IN = Set.of("/api/v1/setup", "/api/v1/sign-ins");
  private static final RecordComponent[] NONE = {};
  private static final String PROBLEM = "Problem";

  void apply(OpenAPI api) {
    api.getComponents().getSchemas().values().forEach(OpenApiRules::requireAll);
    api.getComponents().getSchemas().forEach(this::allowNulls);
    api.getComponents().addSchemas(PROBLEM, problem());
    api.getPaths().forEach(OpenApiRules::describe);
  }

  private static void describe(String path, PathItem item) {
    for (Map.Entry<PathItem.HttpMethod, Operation> one : item.readOperationsMap().entrySet()) {
      Operation operation = one.getValue();
      operation.getResponses().addApiResponse("default", refusal());
      if (WITHOUT_SIGN_IN.contains(path)) {
        operation.setSecurity(List.of());
        continue;
      }
      if (one.getKey() != PathItem.HttpMethod.GET) {
        operation.addParametersItem(key());
      }
    }
  }

  /// Absent values are null and not missing, in requests as in answers.
  private static void requireAll(Schema<?> schema) {
    if (schema.getProperties() != null && schema.getRequired() == null) {
      schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
    }
  }

  private void allowNulls(String name, Schema<?> schema) {
    Class<?> type = names.described(name).filter(Class::isRecord).orElse(Void.class);
    for (RecordComponent component : type.isRecord() ? type.getRecordComponents() : NONE) {
      if (component.getType() == Optional.class) {
        schema
            .getProperties()
            .computeIfPresent(component.getName(), (_, property) -> orNull(property));
      }
    }
  }

  private static Schema<?> orNull(Schema<?> property) {
    Schema<?> none = new JsonSchema().typesItem("null");
    Schema<?> either = new JsonSchema();
    either.setAnyOf(List.of(property, none));
    return either;
  }

  private static Parameter key() {
    return new Parameter()
        .in("header")
        .name("Idempotency-Key")
        .required(true)
        .description("New for each write; the same key again gets the same answer.")
        .schema(text().maxLength(100));
  }

  private static ApiResponse refusal() {
    Schema<?> reference = new JsonSchema().$ref("#/components/schemas/" + PROBLEM);
    return new ApiResponse()
        .description("A refusal, as RFC 9457 describes it.")
        .content(
            new Content()
                .addMediaType("application/problem+json", new MediaType().schema(reference)));
  }

  private static Schema<?> problem() {
    Schema<?> problem = object();
    problem.addProperty("type", text());
    problem.addProperty("title", text());
    problem.addProperty("status", new JsonSchema().typesItem("integer"));
    problem.addProperty("detail", text());
    problem.addProperty("errors", faults());
    problem.setRequired(List.of("type", "title", "status", "detail"));
    problem.setAdditionalProperties(true);
    return problem;
  }

  private static Schema<?> faults() {
    Schema<?> faults = new JsonSchema();
    faults.addType("array");
    faults.setItems(fault());
    return faults;
  }

  private static Schema<?> fault() {
    Schema<?> fault = object();
    fault.addProperty("field", text());
    fault.addProperty("type", text());
    fault.addProperty("detail", text());
    return fault;
  }

  private static Schema<?> object() {
    return new JsonSchema().typesItem("object");
  }

  private static Schema<?> text() {
    return new JsonSchema().typesItem("string");
  }
}
