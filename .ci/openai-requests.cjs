// node openai-requests.cjs OPENAPI.yaml FOLDER: validates each FOLDER/*.json as the body of a chat completion.
const fs = require('fs');
const path = require('path');
const Ajv = require('ajv/dist/2020');
const YAML = require('yaml');

const [description, folder] = process.argv.slice(2);
// `nullable` is a word of OpenAPI 3.0 that this description, of 3.1, still has here and there; no request holds a null.
const components = JSON.parse(
  JSON.stringify(YAML.parse(fs.readFileSync(description, 'utf8'), {maxAliasCount: -1}).components),
  function (key, value) {
    return key === 'nullable' && typeof value === 'boolean' ? undefined : value;
  });
const ajv = new Ajv({strict: false, allErrors: true, validateFormats: false, logger: false});
ajv.addSchema({$id: 'openai', components});

// The description lets any field pass that it does not name; here none does.
const closed = name =>
  ajv.compile({allOf: [{$ref: `openai#/components/schemas/${name}`}], unevaluatedProperties: false});
const request = closed('CreateChatCompletionRequest');
const message = closed('ChatCompletionRequestMessage');
const format = closed('ResponseFormatJsonSchema');
const streamOptions = closed('ChatCompletionStreamOptions');
const known = new Set(Object.keys(components.schemas.ResponseFormatJsonSchema.properties.json_schema.properties));

const wrong = (check, value, where) =>
  check(value) ? [] : check.errors.map(e => `${where}${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`);

const errors = body => [
  ...wrong(request, body, ''),
  ...body.messages.flatMap((one, i) => wrong(message, one, `/messages/${i}`)),
  ...(body.response_format ? wrong(format, body.response_format, '/response_format') : []),
  ...Object.keys(body.response_format?.json_schema ?? {}).filter(f => !known.has(f)).map(f => `json_schema.${f} unknown`),
  ...(body.stream_options ? wrong(streamOptions, body.stream_options, '/stream_options') : []),
];

const files = fs.readdirSync(folder).filter(f => f.endsWith('.json')).sort();
let bad = files.length === 0 ? 1 : 0;
for (const file of files) {
  const found = errors(JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')));
  bad += found.length;
  console.log(`${found.length === 0 ? 'valid' : 'WRONG'}  ${file}`);
  found.forEach(line => console.log(`       ${line}`));
}
const trap = {model: 'm', messages: [{role: 'user', content: 'x', nonsense: 1}], temperature: 'hot', nonsense: 1};
if (errors(trap).length < 3) {
  console.log('the validator lets nonsense pass');
  bad++;
}
process.exit(bad === 0 ? 0 : 1);
