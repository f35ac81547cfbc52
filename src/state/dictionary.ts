const SURFACES =
  "netdoublewell scalar monkey saddle cliff ravine rotquad goldstein styblinski ackley rastrigin himmelblau beale rosenbrock"
const METHODS =
  "diffgrad adabelief adagrad newton-damped lion adan adamw nesterov gd rmsprop momentum adam"

const each = (words: string, text: (word: string) => string) => words.split(" ").map(text).join("")

/**
 * Text that links of version 1 may refer to instead of carrying it. Frozen, as is everything that it is made of: a
 * change would break every link that exists, so a better one needs a new version in link.ts. The commonest text comes
 * last, as deflate likes it.
 */
export const DICTIONARY_V1 = [
  '"weightDecay":0.0"rectify":true"centered":true"alpha":"decay":"damping":0.0"beta3":0.9"eps":1e-"momentum":0.9',
  '"beta1":0.9"beta2":0.99"}},{"method":"gd","hyper":{},"muted":true},"slot":1,"start":[-"seed":',
  '"schedule":{"kind":"step","step_size":"gamma":"wsd","shape":"warmup_cosine_plus1","W":"decay_steps":"T":"end":',
  '"linear_decay"},"exponential"},"cosine"},',
  "sin(cos(exp(sqrt(log(abs(theta*kappa*pi*x^2+y^2 (x^2 + y - 11)^2 + (x + y^2 - 7)^2 (1 - x)^2 + 100 (y - x^2)^2)^2 x^2 + y^2",
  '{"title":"My surface","objective":{"formula":"","parameters":{"a":1,"b":100},"domain":[[-5,5],[-5,5]]},"start":[',
  '","parameters":{},"domain":[[-2,2],[-1,3]]},"domain":[[-3,3],[-3,3]]},"start":[-',
  each(SURFACES, (surface) => `"objective":{"surface":"${surface}"},"start":[-0.`),
  '"oracle":{"kind":"gaussian","sigma":0.',
  '},"schedule":{"kind":"cosine"},"start":[1.,',
  '"panels":["value","distance","calls","loss","gradient","length","rate"],"pinned":["loss"],"axis":"calls","speed":0.5',
  '"loop":true,"smoothing":10,"step":150}}"view":{"dimension":"2d"}}',
  each(METHODS, (method) => `}},{"method":"${method}","hyper":{"lr":0.0`),
  '}}],"view":{"dimension":"3d","camera":[151,37,1],"panels":["loss","gradient","',
  '],"budget":500,"seed":1,"runs":[{"method":"],"budget":1000,"runs":[{"method":"],"budget":300,"runs":[{"method":"',
].join("")
