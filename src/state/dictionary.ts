/**
 * Text that links of version 1 may refer to instead of carrying it. Frozen: a change would break every link that
 * exists, so a better one needs a new version in link.ts. The commonest text comes last, as deflate likes it.
 */
export const DICTIONARY_V1 =
  '"weightDecay":"momentum":"beta3":"eps":1e-8"damping":"rho":"gamma":"sigma":"end":"T":"W":"decay_steps":"shape":' +
  '"warmup_cosine_plus1""linear_decay""exponential""step""step_size""wsd""polyak""newton-damped""adabelief""diffgrad"' +
  '"adagrad""nesterov""lion""adan""adamw""gd""sin(cos(exp(sqrt(log(abs(theta*kappa*pi*x^2+y^2(x^2+y-11)^2+(x+y^2-7)^2' +
  '(1-x)^2+100*(y-x^2)^2"domain":[[-5,5],[-5,5]]"domain":[[-2,2],[-1,3]]"domain":[[-3,3],[-3,3]]"himmelblau""rastrigin"' +
  '"ackley""beale""saddle""rosenbrock""view":{"dimension":"2d","camera":[,"panels":["oracle":{"kind":"gaussian","sigma":' +
  '"schedule":{"kind":"cosine"},"start":[{"method":"rmsprop","hyper":{"lr":0.0},"slot":1},{"method":"momentum","hyper":{' +
  '"lr":0.001,"momentum":0.9},"slot":0},{"method":"adam","hyper":{"lr":0.05,"beta1":0.9,"beta2":0.999},"slot":2},{"method":' +
  '"adan","hyper":{},"slot":3}],"view":{}}{"version":1,"title":"","objective":{"formula":"","parameters":{"a":1,"b":100},' +
  '"objective":{"surface":"","parameters":{}},"oracle":{"kind":"exact"},"schedule":{"kind":"constant"},"start":[-1.,' +
  '"budget":300,"seed":1,"runs":[{"method":"'
